"""QR codes that the printer draws by itself."""

import numpy as np
import zxingcpp
from PIL import Image


def code_of(content: bytes, module: int, dots: int) -> Image.Image:
    """The code from the left edge of a paper of so many dots, as a picture of mode "1"."""
    barcode = zxingcpp.create_barcode(content.decode(), zxingcpp.BarcodeFormat.QRCode)
    small = Image.fromarray(np.array(barcode.to_image(scale=1, add_quiet_zones=False)))
    side = small.width * module
    image = Image.new("L", (dots, side), 255)
    image.paste(small.resize((side, side), Image.Resampling.NEAREST), (0, 0))
    return image.convert("1", dither=Image.Dither.NONE)
