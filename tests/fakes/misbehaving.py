"""A web server on loopback that answers as it is told, however badly."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """What the server says: status, headers, body, and how long it takes between the bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    seconds_per_byte: float = 0.0
    length: int | None = None


@dataclass
class BadServer:
    """Where it is, what it was asked, and what it will say."""

    url: str = ""
    say: Callable[[bytes], Reply] = lambda _: Reply(status=500)
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)


@contextmanager
def a_bad_server() -> Iterator[BadServer]:
    """Serve until the end."""
    told = BadServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

        def do_GET(self) -> None:
            self._answer(b"")

        def _answer(self, question: bytes) -> None:
            told.asked.append((self.command, self.path, question))
            reply = told.say(question)
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
            self.end_headers()
            with suppress(OSError):
                self._drip(reply)

        def _drip(self, reply: Reply) -> None:
            if not reply.seconds_per_byte:
                self.wfile.write(reply.body)
                return
            for byte in reply.body:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(reply.seconds_per_byte)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    told.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
