"""A plain HTTP client: what another program on this computer could send, and nothing a browser adds."""

import html
import http.client
import mimetypes
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from program import Program


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(port: int, method: str, path: str, body: bytes | None = None, host: str | None = None, **headers) -> Answer:
    """One request on a connection of its own. `Sec_Fetch_Site=…` names the header Sec-Fetch-Site."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{port}")
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


class Client:
    """Signed in with the launch address, as the first browser would be."""

    FORM = "application/x-www-form-urlencoded"

    def __init__(self, program: Program):
        self.port = program.port
        parts = urlsplit(program.launch_address)
        answer = ask(self.port, "GET", f"{parts.path}?{parts.query}")
        assert answer.status == 303, answer.status
        self.cookie = answer.headers["set-cookie"].split(";")[0]
        self.token = re.search(r'name="token" value="([0-9a-f]+)"', self.get("/settings").text).group(1)

    def get(self, path: str, **headers) -> Answer:
        return ask(self.port, "GET", path, Cookie=self.cookie, **headers)

    def post(self, path: str, **values: str) -> Answer:
        body = urlencode({"token": self.token, **values}).encode()
        return self._sent(path, body, self.FORM)

    def _sent(self, path: str, body: bytes, kind: str) -> Answer:
        """A form that was taken leads on; one that was not is a mistake of the test."""
        answer = ask(self.port, "POST", path, body, Cookie=self.cookie, Content_Type=kind)
        assert answer.status == 303, f"{path}: {answer.status} {answer.text}"
        return answer

    def confirm(self, path: str) -> Answer:
        """Sends the form of a review as it stands."""
        fields = re.findall(r'<input id="([^"]+)" name="[^"]+" type="\w+" value="([^"]*)"', self.get(path).text)
        return self.post(path, **{name: html.unescape(value) for name, value in fields})

    def upload(self, paper: Path | dict) -> Answer:
        """Hands a paper in by the form that takes them."""
        if isinstance(paper, Path):
            kind = mimetypes.guess_type(paper.name)[0] or "application/octet-stream"
            paper = {"name": paper.name, "mimeType": kind, "buffer": paper.read_bytes()}
        mark = secrets.token_hex(16)
        head = (
            f'--{mark}\r\nContent-Disposition: form-data; name="token"\r\n\r\n{self.token}\r\n'
            f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{paper["name"]}"\r\n'
            f"Content-Type: {paper['mimeType']}\r\n\r\n"
        )
        body = head.encode() + paper["buffer"] + f"\r\n--{mark}--\r\n".encode()
        return self._sent("/add", body, f"multipart/form-data; boundary={mark}")
