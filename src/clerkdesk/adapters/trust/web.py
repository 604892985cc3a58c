"""Asking a service over plain HTTP: bounded in time and size, no proxies guessed, few redirects followed."""

import http.client
import ssl
import threading
from concurrent.futures import Future
from contextlib import suppress
from socket import IPPROTO_TCP, SHUT_RDWR, TCP_NODELAY, create_connection, gaierror, socket
from typing import Protocol
from urllib.parse import SplitResult, urljoin, urlsplit

_CHUNK = 1 << 16
_MOST_REDIRECTS = 2
_MOVED = (301, 302, 303, 307, 308)


class NoAnswerError(Exception):
    """The service could not be reached, took too long, or answered something other than success."""


class NotLetError(NoAnswerError):
    """Nobody was asked: our own gate did not let the question out."""


class Gate(Protocol):
    """Says which hosts and addresses may be asked; each raises NotLetError, or NoAnswerError for no host."""

    def demand_host(self, host: str, port: int) -> None: ...

    def demand_address(self, host: str, address: str) -> None: ...


class Web:
    """Asks services; ``seconds`` is for one question as a whole, however slowly the bytes drip in.

    Without a ``gate`` any address is asked: that is for those the office or its own certificate names.
    """

    def __init__(self, seconds: float = 8.0, gate: Gate | None = None) -> None:
        self._seconds = seconds
        self._gate = gate

    def get(self, url: str, limit: int) -> bytes:
        """What lies at an address, at most ``limit`` bytes; it may have moved twice."""
        for _ in range(_MOST_REDIRECTS):
            answer, moved_to = self._ask(url, None, {}, limit)
            if not moved_to:
                return answer
            url = urljoin(url, moved_to)
        return self._demand_here(*self._ask(url, None, {}, limit))

    def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
        """The answer to a question of a media type; a service that has moved is to be named anew."""
        return self._demand_here(*self._ask(url, question, {"Content-Type": kind}, limit))

    def _demand_here(self, answer: bytes, moved_to: str) -> bytes:
        if moved_to:
            raise NoAnswerError("moved elsewhere")
        return answer

    def _ask(self, url: str, body: bytes | None, headers: dict[str, str], limit: int) -> tuple[bytes, str]:
        """The body of the answer, or where to ask instead."""
        connection, path = self._connection(url)
        late = threading.Event()
        sockets: list[socket] = []  # the connection forgets its own as soon as an answer begins

        def cut_off() -> None:
            late.set()
            for one in sockets:
                with suppress(OSError):
                    one.shutdown(SHUT_RDWR)

        alarm = threading.Timer(self._seconds, cut_off)
        alarm.daemon = True
        alarm.start()
        try:
            self._connect(connection, sockets)
            connection.request("POST" if body is not None else "GET", path, body, headers)
            with connection.getresponse() as response:
                return _read(response, limit)
        except (OSError, http.client.HTTPException, ValueError) as trouble:
            raise NoAnswerError("too slow" if late.is_set() else _why(trouble)) from trouble
        finally:
            alarm.cancel()
            alarm.join()
            connection.close()

    def _connect(self, connection: http.client.HTTPConnection, sockets: list[socket]) -> None:
        """Connect where the gate lets us, noting the socket so that it can be cut off.

        What was reached is looked at again before anything is said, for names change addresses.
        """
        if self._gate is not None:
            self._gate.demand_host(connection.host, connection.port)
        reached = create_connection((connection.host, connection.port), self._seconds)
        connection.sock = reached
        sockets.append(reached)
        reached.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
        if self._gate is not None:
            self._gate.demand_address(connection.host, str(reached.getpeername()[0]))
        if isinstance(connection, http.client.HTTPSConnection):
            secure = ssl.create_default_context()
            connection.sock = secure.wrap_socket(
                reached, server_hostname=connection.host, do_handshake_on_connect=False
            )
            sockets.append(connection.sock)
            connection.sock.do_handshake()

    def _connection(self, url: str) -> tuple[http.client.HTTPConnection, str]:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as trouble:
            raise NoAnswerError("not an address") from trouble
        if host is None or parts.scheme not in ("http", "https"):
            raise NoAnswerError("not an address of the web")
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        return kind(host, port, timeout=self._seconds), _path(parts)


class SharedWeb(Web):
    """Asks for what lies at an address once, however many want it, and at the same time."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._lock = threading.Lock()
        self._fetched: dict[str, Future[bytes]] = {}

    def get(self, url: str, limit: int) -> bytes:
        """What lies at an address, fetched by the first who asks."""
        with self._lock:
            first = url not in self._fetched
            fetched = self._fetched.setdefault(url, Future())
        if first:
            try:
                fetched.set_result(self._web.get(url, limit))
            except BaseException as trouble:  # noqa: BLE001 - raised again for all who wait
                fetched.set_exception(trouble)
        return fetched.result()

    def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
        """The answer to a question, asked each time."""
        return self._web.post(url, question, kind, limit)


def _why(trouble: Exception) -> str:
    """Why nobody answered, in words for who looks after the network."""
    match trouble:
        case TimeoutError():
            return "too slow"
        case ConnectionRefusedError():
            return "nobody listens there"
        case gaierror():
            return "its name is not known"
        case ssl.SSLError():
            return "the secured connection failed"
        case OSError():
            return "the connection failed"
        case _:
            return "no answer of the web"


def _path(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _read(response: http.client.HTTPResponse, limit: int) -> tuple[bytes, str]:
    if response.status in _MOVED:
        return b"", response.getheader("Location") or ""
    if response.status != http.client.OK:
        raise NoAnswerError(f"status {response.status}")
    content = bytearray()
    while chunk := response.read1(_CHUNK):
        content += chunk
        if len(content) > limit:
            raise NoAnswerError("answer too long")
    if response.length:
        raise NoAnswerError("answer cut off")
    return bytes(content), ""
