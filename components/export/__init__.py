"""Makes the files that leave the dashboard, with file names and the line to cite; a module a kind of file."""

from components.export.charts import FORMATS, IMAGES, Chart, Format, page
from components.export.citing import PROJECT, Access, citation, file_name
from components.export.events import calendar, timelinejs
from components.export.tables import SharedRows, csv, workbook

__all__ = [
    "FORMATS",
    "IMAGES",
    "PROJECT",
    "Access",
    "Chart",
    "Format",
    "SharedRows",
    "calendar",
    "citation",
    "csv",
    "file_name",
    "page",
    "timelinejs",
    "workbook",
]
