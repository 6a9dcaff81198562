from publisher.importers.received import Received


def read_web(content: bytes) -> Received:
    raise NotImplementedError
