"""Makes the fonts of the documents, from Noto Sans as it is published (OFL 1.1), with fontTools:

    python3 lti-tool/src/build/fonts.py FOLDER_WITH_NOTO_TTFS

Each font keeps one script, no hints and no layout tables: a PDF draws glyphs, and the tool chooses them itself. The
shapes an Arabic letter takes inside a word have no code point of their own for many letters of Pashto or Sorani, so all
of them get one here, in the private use area: U+E000 + 4 * (letter - U+0600) + shape, shape being 1 at the end of a
word, 2 at its beginning, 3 in its middle. `document.Joining` counts the same way, and what it wrote is put back into
letters before a PDF leaves the tool.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent.parent / "main/resources/fonts"
SCRIPTS = {
    "NotoSans": ("latin", [(0x20, 0x24F), (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
                           (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x203A), (0x20A0, 0x20BF), (0x2116, 0x2116),
                           (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x25CF, 0x25CF)]),
    "NotoSansArabic": ("arabic", [(0x600, 0x6FF), (0xFEF5, 0xFEFC)]),
    "NotoSansEthiopic": ("ethiopic", [(0x1200, 0x139F)]),
    "NotoSansArmenian": ("armenian", [(0x530, 0x58F)]),
    "NotoSansGeorgian": ("georgian", [(0x10A0, 0x10FF), (0x1C90, 0x1CBF)]),
}
SHAPES = {"fina": 1, "init": 2, "medi": 3}


def shapes(font):
    """Code point in the private use area -> glyph."""
    table = font["GSUB"].table
    letters = {code: glyph for code, glyph in font.getBestCmap().items() if 0x600 <= code <= 0x6FF}
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag in SHAPES:
            for lookup in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[lookup].SubTable:
                    mapping = getattr(part, "ExtSubTable", part).mapping
                    for code, glyph in letters.items():
                        if glyph in mapping:
                            found[0xE000 + 4 * (code - 0x600) + SHAPES[record.FeatureTag]] = mapping[glyph]
    return found


def make(source, target, ranges):
    font = TTFont(source)
    codes = {code for first, last in ranges for code in range(first, last + 1)} & set(font.getBestCmap())
    added = shapes(font) if "arabic" in target.name else {}
    for one in font["cmap"].tables:
        if one.isUnicode() and one.format in (4, 12):
            one.cmap.update(added)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes | set(added))
    cutter.subset(font)
    font.save(target)
    print(target.name, target.stat().st_size, len(codes), len(added))


for family, (name, ranges) in SCRIPTS.items():
    for weight in ("Regular", "Bold"):
        make(pathlib.Path(sys.argv[1]) / f"{family}-{weight}.ttf", HERE / f"{name}-{weight.lower()}.ttf", ranges)
