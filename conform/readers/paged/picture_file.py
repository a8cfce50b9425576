"""A picture's pages → Source: one, or the frames of a TIFF."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

from conform.errors import InputError
from conform.model import Source
from conform.readers._flow import fixed_layout
from conform.readers.base import Input, ReadOptions
from conform.readers.paged.ocr import Recognizer, available

MAX_PIXELS = 100_000_000  # an A3 page at 600 dpi has 70 million


def document(file: Input, options: ReadOptions, form: str) -> Source:
    """The Source of a picture; InputError without the extra, or when it is damaged, too big or without words."""
    if not available():
        raise InputError("input.no_ocr", file.path, format=form)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(file.data)) as opened:
            count = getattr(opened, "n_frames", 1)
            if count > options.max_pages:
                raise InputError("input.too_many_pages", file.path, limit=options.max_pages)
            recognizer = Recognizer(file.path, count, options)
            pages = [recognizer.page(frame, number) for number, frame in enumerate(_frames(opened, file.path), 1)]
    except InputError:
        raise
    except Image.DecompressionBombError as error:
        raise InputError("input.picture_big", file.path, limit=MAX_PIXELS) from error
    except Exception as error:  # decoders raise nearly anything on bytes that are no sound picture
        raise InputError("input.picture_damaged", file.path, reason=type(error).__name__) from error
    return fixed_layout(file, options, form.lower(), pages)


def _frames(opened: Image.Image, path: str) -> Iterator[Image.Image]:
    """The pages upright and in colours, each made when it is asked for."""
    for frame in ImageSequence.Iterator(opened):
        if frame.width * frame.height > MAX_PIXELS:
            raise InputError("input.picture_big", path, limit=MAX_PIXELS)
        upright = ImageOps.exif_transpose(frame)
        if "A" in upright.getbands() or "transparency" in upright.info:
            colours = upright.convert("RGBA")
            upright = Image.new("RGBA", upright.size, "white")
            upright.alpha_composite(colours)
        yield upright.convert("RGB")
