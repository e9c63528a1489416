"""What can be wrong with sounds."""


class SoundTrouble(Exception):
    """A sound could not be played. `str()` is one sentence for staff."""


class NoLoudspeaker(SoundTrouble):
    """This machine plays nothing at all now."""


class Unspeakable(SoundTrouble):
    """No voice has words for this number."""
