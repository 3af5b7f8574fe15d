"""pack(): a citation pack, a zip file of a view's figures and data with all that is needed to cite them.

`datapackage.json` describes the tables by the Data Package standard of Frictionless Data, version 1
(specs.frictionlessdata.io), CITATION.cff is in the Citation File Format 1.2.0.
"""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import pandas as pd
import yaml

from components import wording
from components.export.tables import without_formulas
from components.messages import N_, _
from components.models import METHOD_VERSION
from components.report.document import Source, ViewReport
from components.wording.visible import visible

TYPES = {"b": "boolean", "i": "integer", "u": "integer", "f": "number", "M": "date"}  # by numpy's kind; else string
LICENCE = N_(
    "The words quoted belong to their authors and outlets; numbers and figures may be cited with the line above."
)
SPECIAL = re.compile(r"([{}%&$#_\\~^])")  # letters that mean something in BibTeX


def pack(report: ViewReport, tables: Mapping[str, pd.DataFrame]) -> bytes:
    """The zip file; `tables` are the rows of the view by their names."""
    given = {name: without_formulas(table) for name, table in tables.items()}
    files = {f"figures/{picture.name}.svg": picture.drawing.svg() for picture in report.pictures}
    files |= {
        f"data/{name}.csv": table.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n")
        for name, table in given.items()
    }
    files |= {
        "datapackage.json": json.dumps(_described(report, given), ensure_ascii=False, indent=2),
        "README.md": _readme(report, files),
        "CITATION.cff": yaml.safe_dump(_citation(report), allow_unicode=True, sort_keys=False),
        "references.bib": "\n\n".join([_bibtex_of_view(report), *(_bibtex(one) for one in report.sources)]) + "\n",
        "references.ris": "".join([_ris_of_view(report), *(_ris(one) for one in report.sources)]),
        "address.txt": f"{report.address}\n",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _described(report: ViewReport, tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    resources = [
        {
            "name": name,
            "path": f"data/{name}.csv",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"fields": [_field(str(column), table[column]) for column in table.columns]},
        }
        for name, table in tables.items()
    ]
    sources = [{"title": "Parallel 49", **({"path": report.address} if _is_web(report.address) else {})}]
    return {
        "profile": "tabular-data-package",
        "name": "parallel-49-view",
        "title": report.title,
        "description": report.cited,
        "created": f"{report.made.isoformat()}T00:00:00Z",
        "version": METHOD_VERSION,
        "sources": sources,
        "resources": resources,
    }


def _field(name: str, column: "pd.Series[Any]") -> dict[str, str]:
    return {"name": name, "type": TYPES.get(column.dtype.kind, "string")}


def _readme(report: ViewReport, files: Mapping[str, str]) -> str:
    listed = "\n".join(f"- `{name}`" for name in sorted(files))
    columns = _("the columns of the tables (Frictionless Data)")
    references = _("the view and its sources, for reference managers")
    parts = (
        f"# {report.title}",
        report.summary,
        report.filters,
        f"## {_('How to cite')}",
        report.cited,
        _("The same view: {address}", address=report.address or _("the address is not known")),
        f"## {_('What is here')}",
        f"{listed}\n{_('- {file}: {what}', file='`datapackage.json`', what=columns)}\n"
        + _("- {file}: {what}", file="`CITATION.cff`, `references.bib`, `references.ris`", what=references),
        f"## {_('Method')}",
        *report.method,
        _(LICENCE),
    )
    return "\n\n".join(parts) + "\n"


def _citation(report: ViewReport) -> dict[str, Any]:
    return {
        "cff-version": "1.2.0",
        "message": _("If you use these figures or data, please cite them as below."),
        "type": "dataset",
        "title": report.title,
        "authors": [{"name": "Parallel 49"}],
        "date-released": report.made.isoformat(),
        "version": METHOD_VERSION,
        "abstract": report.cited,
        **({"url": report.address} if _is_web(report.address) else {}),
    }


def _bibtex_of_view(report: ViewReport) -> str:
    fields = {
        "title": report.title,
        "author": "{Parallel 49}",
        "year": str(report.made.year),
        "note": report.filters,
        "urldate": report.made.isoformat(),
    }
    return _entry("misc", "parallel49", fields, report.address)


def _bibtex(source: Source) -> str:
    fields = {
        "title": source.title or _("Untitled"),
        "author": " and ".join(source.authors),
        "journal": source.outlet,
        "date": source.published.isoformat() if source.published else "",
        "year": str(source.published.year) if source.published else "",
    }
    return _entry("article", f"a{source.article_id}", fields, source.url)


def _entry(kind: str, key: str, fields: Mapping[str, str], address: str) -> str:
    lines = [f"  {name} = {{{_safe(value)}}}" for name, value in fields.items() if value]
    lines += [f"  url = {{{address}}}"] if _is_web(address) else []
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}"


def _safe(words: str) -> str:
    """The words for BibTeX; braces that enclose all of them stay."""
    inner = words[1:-1] if words.startswith("{") and words.endswith("}") else words
    made = SPECIAL.sub(r"\\\1", " ".join(visible(inner).split()))
    return f"{{{made}}}" if inner != words else made


def _ris_of_view(report: ViewReport) -> str:
    tags = [("TY", "DATA"), ("TI", report.title), ("AU", "Parallel 49"), ("PY", str(report.made.year))]
    tags += [("Y2", f"{report.made:%Y/%m/%d}"), ("N1", report.filters), ("UR", report.address)]
    return _tagged(tags)


def _ris(source: Source) -> str:
    tags = [("TY", "NEWS"), ("TI", source.title or _("Untitled")), *(("AU", name) for name in source.authors)]
    tags += [("T2", source.outlet), ("UR", source.url)]
    tags += [("DA", f"{source.published:%Y/%m/%d}")] if source.published else []
    return _tagged(tags)


def _tagged(tags: list[tuple[str, str]]) -> str:
    lines = [f"{tag}  - {' '.join(visible(value).split())}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def file_name(report: ViewReport) -> str:
    """The name of the report's files, without an ending."""
    return wording.file_name(report.title, report.filters)
