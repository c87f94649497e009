"""JPEG: samplings, codings, marks of colour, stray bytes, damage. Judge: PIL on libjpeg-turbo."""
import struct

import webp
from PIL import ImageCms

from case import by_pil, cuts, flips, rgb, saved, tool

JFIF = b"\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0"


def segment(marker, body):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def adobe(transform):
    return segment(0xEE, b"Adobe\0\x64\0\0\0\0" + bytes([transform]))


def cjpeg(image, *options):
    return tool(["cjpeg", *options, "-outfile", "{out}", "{in}"], saved(image, "PPM"), ".ppm", ".jpg")


def parts(file):
    """Segments before the scan as (marker, whole bytes), and the rest."""
    found, at = [], 2
    while file[at + 1] != 0xDA:
        length = struct.unpack(">H", file[at + 2 : at + 4])[0]
        found.append((file[at + 1], file[at : at + 2 + length]))
        at += 2 + length
    return found, file[at:]


def joined(found, rest):
    return b"\xff\xd8" + b"".join(whole for _, whole in found) + rest


def marked(file, marks, ids=None):
    """The file with these marks for all that it had, and other names of its components."""
    found, rest = parts(file)
    found = [(m, w) for m, w in found if not 0xE0 <= m <= 0xEF]
    if ids:
        rest = bytearray(rest)
        for i, (marker, whole) in enumerate(found):
            if 0xC0 <= marker <= 0xC2:
                whole = bytearray(whole)
                for c, number in enumerate(ids):
                    whole[10 + 3 * c] = number
                found[i] = (marker, bytes(whole))
        for c, number in enumerate(ids):
            rest[5 + 2 * c] = number
    return b"\xff\xd8" + marks + joined(found, bytes(rest))[2:]


def cases():
    yield from codings()
    yield from colours()
    yield from stray()
    yield from damage()


def codings():
    samplings = {"444": "1x1", "422": "2x1", "420": "2x2", "440": "1x2", "411": "4x1", "410": "4x2"}
    for name, sampling in samplings.items():
        for size in ((61, 45), (16, 16), (33, 17), (1, 1), (7, 90)):
            for quality in ("25", "90"):
                yield by_pil(
                    "j-%s-%dx%d-q%s.jpg" % (name, *size, quality),
                    cjpeg(rgb(*size), "-sample", sampling, "-quality", quality))
        for extra in ("progressive", "optimize", "restart 1", "restart 3B", "arithmetic", "dct float"):
            words = ("-" + extra).split()
            yield by_pil(
                "j-%s-%s.jpg" % (name, extra.replace(" ", "-")),
                cjpeg(rgb(61, 45), "-sample", sampling, "-quality", "80", *words))
    for sampling in ("2x2,1x1,2x1", "1x1,2x2,1x1", "3x1", "1x1,1x2,2x1", "2x1,1x1,2x1"):
        yield by_pil("j-odd-%s.jpg" % sampling.replace(",", "_"), cjpeg(rgb(61, 45), "-sample", sampling))
    for size in ((61, 45), (8, 8), (1, 40)):
        for words in ((), ("-progressive",), ("-quality", "5"), ("-restart", "1")):
            yield by_pil("j-grey-%dx%d%s.jpg" % (*size, "".join(words)), cjpeg(rgb(*size), "-grayscale", *words))
    yield by_pil("j-rgb.jpg", cjpeg(rgb(61, 45), "-rgb"))
    for subsampling in (0, 1, 2):
        yield by_pil("j-pil-%d.jpg" % subsampling, saved(rgb(61, 45), "JPEG", subsampling=subsampling, icc_profile=b"no profile"))


def colours():
    for base, plain in (("444", cjpeg(rgb(45, 37), "-sample", "1x1")), ("420", cjpeg(rgb(45, 37)))):
        for jfif in (b"", JFIF):
            for mark in (None, 0, 1, 2, 9):
                for ids in ((1, 2, 3), (0, 1, 2), (82, 71, 66), (34, 35, 36), (1, 34, 35)):
                    name = "j-%s%s-adobe%s-ids%d.jpg" % (base, "-jfif" if jfif else "", mark, ids[0] * 100 + ids[1])
                    marks = jfif + (b"" if mark is None else adobe(mark))
                    yield by_pil(name, marked(plain, marks, ids))
    cmyk = saved(rgb(45, 37).convert("CMYK"), "JPEG", quality=90)
    for size in ((45, 37), (8, 8)):
        for mark in (None, 0, 1, 2, 7):
            file = saved(rgb(*size).convert("CMYK"), "JPEG", quality=90)
            yield by_pil("j-cmyk-%dx%d-adobe%s.jpg" % (*size, mark), marked(file, b"" if mark is None else adobe(mark)))
    for jfif, mark in ((JFIF, 0), (JFIF, 2), (JFIF, None)):
        yield by_pil("j-cmyk-jfif-adobe%s.jpg" % mark, marked(cmyk, jfif + (b"" if mark is None else adobe(mark))))
    yield by_pil("j-cmyk-progressive.jpg", saved(rgb(45, 37).convert("CMYK"), "JPEG", progressive=True))
    yield by_pil("j-two-adobe.jpg", marked(cjpeg(rgb(45, 37)), adobe(0) + adobe(1)))
    yield by_pil("j-short-adobe.jpg", marked(cjpeg(rgb(45, 37)), segment(0xEE, b"Adobe\0\x64")))
    yield by_pil("j-short-jfif-adobe0.jpg", marked(cjpeg(rgb(45, 37)), segment(0xE0, b"JFIF\0\1\1") + adobe(0)))
    yield by_pil("j-adobe-in-app13.jpg", marked(cjpeg(rgb(45, 37)), segment(0xED, b"Adobe\0\x64\0\0\0\0\0")))


def stray():
    for base, plain in (("420", cjpeg(rgb(61, 45))), ("prog", cjpeg(rgb(61, 45), "-progressive"))):
        found, rest = parts(plain)
        junk = {"zeros": b"\0" * 7, "text": b"junk", "fill": b"\xff" * 5, "ff00": b"\xff\0\xff\0", "rst": b"\xff\xd3", "tem": b"\xff\x01"}
        for kind, data in junk.items():
            for place in (0, 1, len(found) // 2, len(found)):
                mixed = found[:place] + [(0, data)] + found[place:]
                yield by_pil("j-%s-stray-%s-%d.jpg" % (base, kind, place), joined(mixed, rest))
        profile = segment(0xE2, b"ICC_PROFILE\0\1\1" + b"nonsense" * 9)
        exchanged = webp.exchanged(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
        for name, more in {
            "icc": profile, "icc-exchanged": segment(0xE2, b"ICC_PROFILE\0\1\1" + exchanged), "com": segment(0xFE, b"hello"), "empty-com": segment(0xFE, b""), "flashpix": segment(0xE2, b"FPXR\0"),
            "photoshop": segment(0xED, b"Photoshop 3.0\0rest"), "jfxx": segment(0xE0, b"JFXX\0\x13\1\1abc"),
            "exif-broken": segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff"), "app15": segment(0xEF, b"x" * 300),
            "two-jfif": JFIF, "dnl": segment(0xDC, b"\0\x2d"), "unknown": segment(0xF3, b"xx"), "dhp": segment(0xDE, b"xx")}.items():
            yield by_pil("j-%s-with-%s.jpg" % (base, name), joined(found[:1] + [(0, more)] + found[1:], rest))
        yield by_pil("j-%s-behind.jpg" % base, plain + b"something behind it")
        yield by_pil("j-%s-twice.jpg" % base, plain + plain)
        yield by_pil("j-%s-no-jfif.jpg" % base, joined(found[1:], rest))
        yield by_pil("j-%s-soi-twice.jpg" % base, b"\xff\xd8" + plain)


def damage():
    for base, plain in (("420", cjpeg(rgb(61, 45))), ("prog", cjpeg(rgb(61, 45), "-progressive")), ("grey", cjpeg(rgb(61, 45), "-grayscale"))):
        yield from cuts("j-%s.jpg" % base, plain, (2, 20, 40, 60, 80, 90, 97, 99))
        yield by_pil("j-%s-no-end.jpg" % base, plain[:-2])
        yield by_pil("j-%s-half-end.jpg" % base, plain[:-1])
        for share in (70, 95):
            yield by_pil("j-%s-cut%d-ended.jpg" % (base, share), plain[: len(plain) * share // 100] + b"\xff\xd9")
        yield from flips("j-%s.jpg" % base, plain, 10, 2)
    frame = bytearray(cjpeg(rgb(61, 45)))
    at = frame.index(b"\xff\xc0")
    for name, offset, value in (("no-height", 5, b"\0\0"), ("no-width", 7, b"\0\0"), ("two-components", 9, b"\2"), ("twelve-bits", 4, b"\x0c"), ("lossless", 1, b"\xc3")):
        changed = bytearray(frame)
        changed[at + offset : at + offset + len(value)] = value
        yield by_pil("j-%s.jpg" % name, changed)
