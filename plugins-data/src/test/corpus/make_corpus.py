#!/usr/bin/python3
"""Makes the corpus of small picture files that CorpusTest decodes, and what is right for each.

A developer's chore: it needs Debian's python3-pil, python3-numpy, webp, gifsicle and
libjpeg-turbo-progs; building and testing dino4j does not. Run it after a change of it:

    plugins-data/src/test/corpus/make_corpus.py

The same versions of these tools write the same bytes. Judges are PIL (JPEG, GIF, BMP), the values
that were written (PNG, where PIL has no 16 bits) and "dwebp -nofancy" (WebP).
"""
import csv
import io
import pathlib
import zipfile

import numpy
import bmp
import exif
import gif
import jpeg
import png
import webp

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "resources/org/dino4j/data/decode/corpus.zip"


def main():
    cases = {}
    for family in (jpeg, png, gif, bmp, webp, exif):
        for case in family.cases():
            if case.name in cases:
                raise ValueError("two cases are called " + case.name)
            cases[case.name] = case
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["file", "width", "height", "sha256"])
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for case in cases.values():
            put(archive, case.name, case.file)
            rows.writerow(case.row())
            if case.near:
                put(archive, case.name + ".rgb", case.pixels.astype(numpy.uint8).tobytes())
        put(archive, "expected.csv", table.getvalue().encode())
    print(len(cases), "files,", TARGET.stat().st_size, "bytes")


def put(archive, name, data):
    """With a fixed date, so that the same corpus has the same bytes."""
    archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main()
