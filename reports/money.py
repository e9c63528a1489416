"""Money of vouchers: counted in hundredths, told in whole ones."""

from decimal import Decimal


def money(hundredths: int) -> Decimal:
    """So many hundredths as an amount of their currency: 550 are 5.50."""
    return Decimal(hundredths).scaleb(-2)
