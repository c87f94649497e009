"""One file of the corpus, and pictures to make files of."""
import hashlib
import io
import random
import subprocess
import tempfile
import pathlib

import numpy
from PIL import Image, ImageFile

assert not ImageFile.LOAD_TRUNCATED_IMAGES


class Case:
    """A file and its right pixels ([height, width, 3]); None where the judge refuses it.

    near: decoders differ by rounding, so all pixels are kept and not only their hash.
    """

    def __init__(self, name, file, pixels, near=False):
        self.name, self.file, self.pixels, self.near = name, bytes(file), pixels, near

    def row(self):
        if self.pixels is None:
            return [self.name, "", "", "refused"]
        height, width, _ = self.pixels.shape
        value = hashlib.sha256(self.pixels.astype(numpy.uint8).tobytes()).hexdigest()
        return [self.name, width, height, "near" if self.near else value]


def by_pil(name, file):
    """The case with PIL's pixels, whatever PIL throws being a refusal."""
    try:
        image = Image.open(io.BytesIO(file))
        image.load()
        return Case(name, file, on_white(image))
    except Exception:
        return Case(name, file, None)


def on_white(image):
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        return laid_on_white(numpy.asarray(image.convert("RGBA")).astype(int))
    return numpy.asarray(image.convert("RGB"))


def laid_on_white(rgba):
    opacity = rgba[..., 3:]
    return (rgba[..., :3] * opacity + 255 * (255 - opacity) + 127) // 255


def photo(width, height, seed=0):
    """Smooth shades, an edge, a disc and some noise."""
    random_state = numpy.random.RandomState(1000 * seed + width * 7 + height)
    y, x = numpy.mgrid[0:height, 0:width]
    shade = numpy.stack(
        [255 * x / max(1, width - 1), 255 * y / max(1, height - 1), 127 + 120 * numpy.sin((x + y) / 9)],
        -1)
    shade[(x - width * 0.6) ** 2 + (y - height * 0.4) ** 2 < (min(width, height) / 4) ** 2] = (230, 30, 20)
    shade[: height // 5, : width // 4] = (20, 40, 220)
    return numpy.clip(shade + random_state.normal(0, 6, shade.shape), 0, 255).astype(numpy.uint8)


def rgb(width, height, seed=0):
    return Image.fromarray(photo(width, height, seed))


def tool(command, data, suffix_in, suffix_out):
    """What a program writes that reads and writes files; {in} and {out} stand for their names."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, "in" + suffix_in), pathlib.Path(folder, "out" + suffix_out)
        source.write_bytes(data)
        words = [str(source) if w == "{in}" else str(target) if w == "{out}" else w for w in command]
        subprocess.run(words, check=True, capture_output=True)
        return target.read_bytes()


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def flips(name, file, count, first, judge=by_pil):
    """Files with a few wrong bytes from position first on."""
    chance = random.Random(name)
    for number in range(count):
        damaged = bytearray(file)
        for _ in range(chance.randint(1, 3)):
            damaged[chance.randrange(first, len(damaged))] = chance.randrange(256)
        yield judge("%s-flip%02d.%s" % (*name.rsplit(".", 1)[:1], number, name.rsplit(".", 1)[1]), damaged)


def cuts(name, file, shares, judge=by_pil):
    stem, suffix = name.rsplit(".", 1)
    for share in shares:
        yield judge("%s-cut%02d.%s" % (stem, share, suffix), file[: len(file) * share // 100])
