"""In which year the Security Council adopted a resolution: numbers run on without a break."""

from bisect import bisect_left

# The number of the last resolution adopted in each year from 1946, after the Council's yearly
# collections "Resolutions and Decisions of the Security Council" (S/INF/…). A number is dated by
# its adoption: 529 was adopted on 18 January 1983, 2504 on 10 January 2020.
_LAST_OF_YEAR = (
    # 1946-1959
    *(15, 37, 66, 78, 89, 96, 98, 103, 104, 110, 121, 126, 131, 132),
    # 1960-1969
    *(160, 170, 177, 185, 199, 219, 232, 244, 262, 275),
    # 1970-1979
    *(291, 307, 324, 344, 366, 384, 402, 422, 443, 461),
    # 1980-1989
    *(484, 499, 528, 545, 559, 580, 593, 606, 626, 646),
    # 1990-1999
    *(683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284),
    # 2000-2009
    *(1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907),
    # 2010-2019
    *(1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503),
    # 2020-2024
    *(2560, 2617, 2671, 2721, 2767),
    # 2025: not the last one, but the last one checked
    2803,
)
_FIRST_YEAR = 1946


def year_of_resolution(number: int) -> int | None:
    """The year in which the Security Council adopted its resolution of this number.

    None where the table does not reach.
    """
    if not 1 <= number <= _LAST_OF_YEAR[-1]:
        return None
    return _FIRST_YEAR + bisect_left(_LAST_OF_YEAR, number)
