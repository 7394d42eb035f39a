"""A package for a learning platform, by SCORM 1.2 or 2004: a manifest and the folder, in a zip.

One item, one page. The bytes are the same for the same export.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from game.web.export.document import ExportParts
from game.web.export.folder import PAGE, folder_files

VERSIONS = ("1.2", "2004")
MANIFEST = "imsmanifest.xml"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX, _A_FILE = 3, stat.S_IFREG | 0o644
_SCHEMA_VERSION = {"1.2": "1.2", "2004": "2004 4th Edition"}
_NAMES = {
    "1.2": (
        'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" '
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    ),
    "2004": (
        'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" '
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" '
        'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"'
    ),
}
_KIND = {"1.2": "adlcp:scormtype", "2004": "adlcp:scormType"}
_SET_BY_PAGE = (
    "      <imsss:sequencing>\n"
    '        <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>\n'
    "      </imsss:sequencing>\n"
)
"""2004 alone: completed is what the page says, not that it was opened."""


def scorm_package(parts: ExportParts, version: str) -> bytes:
    """The package; `version` is one of `VERSIONS`."""
    files = folder_files(parts, version)
    files = {MANIFEST: manifest(parts, version, files).encode(), **files}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _FIRST_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = _UNIX, _A_FILE << 16
            package.writestr(info, content)
    return written.getvalue()


def manifest(parts: ExportParts, version: str, files: Mapping[str, bytes]) -> str:
    """What the platform reads first: one item, its page and all files."""
    story = parts.story
    name = f"other-chair-{story.id}"
    title = escape(story.scenario.title)
    rows = "".join(f"      <file href={quoteattr(one)}/>\n" for one in files)
    sequencing = _SET_BY_PAGE if version == "2004" else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest identifier={quoteattr(name)} version="1" {_NAMES[version]}>\n'
        "  <metadata>\n"
        "    <schema>ADL SCORM</schema>\n"
        f"    <schemaversion>{_SCHEMA_VERSION[version]}</schemaversion>\n"
        "  </metadata>\n"
        '  <organizations default="meetings">\n'
        '    <organization identifier="meetings">\n'
        f"      <title>{title}</title>\n"
        '      <item identifier="meeting" identifierref="page">\n'
        f"        <title>{title}</title>\n"
        f"{sequencing}"
        "      </item>\n"
        "    </organization>\n"
        "  </organizations>\n"
        "  <resources>\n"
        f'    <resource identifier="page" type="webcontent" {_KIND[version]}="sco" '
        f'href="{PAGE}">\n'
        f"{rows}"
        "    </resource>\n"
        "  </resources>\n"
        "</manifest>\n"
    )
