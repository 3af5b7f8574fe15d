"""A report of the current view in one document, as HTML and PDF, and a citation pack with its figures and data.

made = ViewReport(title=..., findings=..., pictures=..., advice=..., sources=..., evidence=...)
html(made), pdf(made), pack(made, tables)
"""

from components.report.document import Evidence, Picture, Source, ViewReport
from components.report.pack import pack
from components.report.page import html

__all__ = ["Evidence", "Picture", "Source", "ViewReport", "html", "pack"]
