"""Money of vouchers: kept in the smallest unit of its currency, told in whole ones."""

from decimal import Decimal

from babel.numbers import get_currency_precision


def money(smallest: int, currency: str) -> Decimal:
    """So many of the smallest unit (cents) as an amount of the currency: 550 of EUR are 5.50."""
    return Decimal(smallest).scaleb(-get_currency_precision(currency))
