"""WebP: lossy, lossless, opacity, animation. Judge: dwebp without fancy upsampling."""
import io
import struct
import subprocess

import numpy
from PIL import Image, ImageCms

from case import Case, laid_on_white, photo, rgb, saved, tool


def cwebp(image, *options):
    return tool(["cwebp", "-quiet", *options, "{in}", "-o", "{out}"], saved(image, "PNG"), ".png", ".webp")


def decoded(file):
    try:
        out = tool(["dwebp", "-quiet", "-nofancy", "-pam", "{in}", "-o", "{out}"], file, ".webp", ".pam")
    except subprocess.CalledProcessError:
        return None
    head, _, data = out.partition(b"ENDHDR\n")
    said = dict(line.split(b" ", 1) for line in head.split(b"\n") if b" " in line)
    shape = int(said[b"HEIGHT"]), int(said[b"WIDTH"]), int(said[b"DEPTH"])
    return laid_on_white(numpy.frombuffer(data, numpy.uint8).reshape(shape).astype(int))


def by_libwebp(name, file, near=None):
    pixels = decoded(file)
    if near is None:
        near = b"VP8 " in file
    return Case(name, file, pixels, near and pixels is not None)


def with_chunk(file, kind, body, flag):
    """The file in its extended form, with one more chunk."""
    pixels = decoded(file)
    height, width = pixels.shape[:2]
    chunk = kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    inner = file[12:]
    if inner[:4] == b"VP8X":
        head, inner = bytearray(inner[:18]), inner[18:]
        head[8] |= flag
    else:
        head = b"VP8X" + struct.pack("<IBBBB", 10, flag, 0, 0, 0) + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    parts = bytes(head) + (chunk + inner if kind == b"ICCP" else inner + chunk)
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts


def clear(width, height):
    y, x = numpy.mgrid[0:height, 0:width]
    return Image.fromarray(numpy.dstack([photo(width, height), ((x * 9 + y * 5) % 256).astype(numpy.uint8)]))


def exchanged(profile):
    """A profile with red and blue exchanged, so that a decoder that applies it shows."""
    return profile.replace(b"rXYZ", b"????", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"????", b"bXYZ", 1)


def cases():
    for size in ((61, 45), (16, 16), (1, 1), (33, 17), (5, 70), (128, 96)):
        for quality in ("10", "75", "95"):
            yield by_libwebp("w-lossy-%dx%d-q%s.webp" % (*size, quality), cwebp(rgb(*size), "-q", quality))
        yield by_libwebp("w-lossless-%dx%d.webp" % size, cwebp(rgb(*size), "-lossless"))
        yield by_libwebp("w-clear-%dx%d.webp" % size, cwebp(clear(*size), "-q", "60"))
        yield by_libwebp("w-lossless-clear-%dx%d.webp" % size, cwebp(clear(*size), "-lossless", "-exact"))
    for words in ("-f 0", "-f 100", "-f 60 -sharpness 7", "-f 60 -nostrong", "-segments 1", "-sns 100", "-m 0", "-m 6 -pass 5", "-partition_limit 100", "-sharp_yuv", "-noalpha", "-preset text", "-low_memory"):
        yield by_libwebp("w-lossy%s.webp" % words.replace(" ", ""), cwebp(rgb(77, 61), "-q", "50", *words.split()))
    for words in ("-z 0", "-z 9", "-near_lossless 40", "-hint graph"):
        yield by_libwebp("w-lossless%s.webp" % words.replace(" ", ""), cwebp(rgb(61, 45), "-lossless", *words.split()))
    few = rgb(61, 45).quantize(9).convert("RGB")
    two = rgb(61, 45).convert("1").convert("RGB")
    for name, image in (("few", few), ("two", two), ("grey", rgb(61, 45).convert("L").convert("RGB")), ("one", Image.new("RGB", (61, 45), (9, 80, 200)))):
        yield by_libwebp("w-lossless-%s.webp" % name, cwebp(image, "-lossless"))
        yield by_libwebp("w-lossy-%s.webp" % name, cwebp(image, "-q", "80"))
    for words in ("-alpha_method 0", "-alpha_method 0 -alpha_filter none", "-alpha_method 0 -alpha_filter best", "-alpha_filter none", "-alpha_filter fast", "-alpha_filter best", "-alpha_q 30"):
        yield by_libwebp("w-clear%s.webp" % words.replace(" ", ""), cwebp(clear(61, 45), "-q", "60", *words.split()))
    for name, file in (("lossy", cwebp(rgb(61, 45))), ("lossless", cwebp(rgb(61, 45), "-lossless"))):
        for share in (20, 60, 90, 99):
            yield by_libwebp("w-%s-cut%d.webp" % (name, share), file[: len(file) * share // 100])
        yield by_libwebp("w-%s-behind.webp" % name, file + b"something")
        profile = exchanged(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
        yield by_libwebp("w-%s-profile.webp" % name, with_chunk(file, b"ICCP", profile, 0x20), near=name == "lossy")
        yield by_libwebp("w-%s-bad-profile.webp" % name, with_chunk(file, b"ICCP", b"nonsense", 0x20), near=name == "lossy")
    frames = [rgb(61, 45, seed) for seed in range(3)]
    moving = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    yield Case("w-animated.webp", moving, numpy.asarray(frames[0]))
