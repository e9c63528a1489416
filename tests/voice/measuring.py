"""Loudness and peaks measured by another way than the sounds were made with."""

import numpy as np
import numpy.typing as npt

from voice.clips import RATE, Clip


def samples_of(sound: Clip) -> npt.NDArray[np.float64]:
    return np.array(sound.samples, dtype=np.float64) / 32768


def k_weighting(frequencies: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The power response of the two filters of BS.1770 as analogue prototypes, which know no sample rate."""
    s = 1j * frequencies
    shelf_at, quality = 1681.974450955533, 0.7071752369554196
    high, middle = 10 ** (3.999843853973347 / 20), (10 ** (3.999843853973347 / 20)) ** 0.4996667741545416
    shelf = (high * s**2 + middle * shelf_at / quality * s + shelf_at**2) / (
        s**2 + shelf_at / quality * s + shelf_at**2
    )
    low_at, low_quality = 38.13547087602444, 0.5003270373238773
    return np.asarray(np.abs(shelf * s**2 / (s**2 + low_at / low_quality * s + low_at**2)) ** 2)


def measured_lufs(samples: npt.NDArray[np.float64]) -> float:
    """Loudness by the spectrum of each block: another way than the filters that the chime was made with."""
    size, step = round(0.4 * RATE), round(0.1 * RATE)
    weights = k_weighting(np.asarray(np.fft.rfftfreq(size, 1 / RATE), dtype=np.float64))
    weights[1:-1] *= 2
    blocks = (samples[start : start + size] for start in range(0, len(samples) - size + 1, step))
    powers = np.array([float(np.sum(np.abs(np.fft.rfft(block)) ** 2 * weights)) / size**2 for block in blocks])
    gate = np.mean(powers[powers > 10**-7]) / 10
    return float(-0.691 + 10 * np.log10(np.mean(powers[powers > gate])))


def measured_true_peak_db(samples: npt.NDArray[np.float64]) -> float:
    """The highest level at eight times the rate, by filling up the spectrum."""
    size = 1 << (len(samples) + 4096).bit_length()
    spectrum = np.fft.rfft(samples, size)
    finer = np.fft.irfft(spectrum, 8 * size) * 8
    return float(20 * np.log10(np.max(np.abs(finer))))
