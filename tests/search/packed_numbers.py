"""Packed numbers as a reader of the index reads them."""


def unpacked(content: bytes) -> list[int]:
    numbers, number, shift = [], 0, 0
    for byte in content:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(number)
            number = shift = 0
    return numbers
