"""The real program on a store of its own, as a person would start it."""

import os
import queue
import re
import shutil
import subprocess
import threading
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/reprieve"
# The day on which the sample is told, so that it tells the same story every day.
TODAY = "2026-11-24"
# The debug build reads the whole rulebook before it listens.
START_SECONDS = 60


class Program:
    """`reprieve open`, with a home, a folder for saved files and a folder for short-lived files of its own."""

    def __init__(self, folder: Path, store: Path | None = None, sample: bool = False):
        self.folder = folder
        self.store = store or folder / "store"
        self.saved = folder / "Downloads"
        self.short_lived = folder / "tmp"
        for place in (self.saved, self.short_lived):
            place.mkdir(parents=True, exist_ok=True)
        folder.mkdir(exist_ok=True)
        self._signed_in = None
        self._process = subprocess.Popen(
            [PROGRAM, "open", "--no-browser", "--port", "0", "--store", self.store, "--today", TODAY]
            + (["--sample"] if sample else []),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
        )
        self.launch_address = self._first_line()
        parts = urlsplit(self.launch_address)
        self.port = parts.port
        self.address = f"http://{parts.netloc}"

    @property
    def environment(self):
        own = {"HOME": self.folder, "XDG_DOWNLOAD_DIR": self.saved, "TMPDIR": self.short_lived}
        return os.environ | {name: str(place) for name, place in own.items()}

    def _first_line(self):
        lines = queue.Queue()
        threading.Thread(target=lambda: lines.put(self._process.stdout.readline()), daemon=True).start()
        try:
            line = lines.get(timeout=START_SECONDS).strip()
        except queue.Empty:
            line = ""
        if not re.fullmatch(r"http://127\.0\.0\.1:\d+/start\?token=[0-9a-f]{64}", line):
            self._process.kill()
            raise RuntimeError(f"no launch address but {line!r}, and: {self._process.stderr.read()}")
        return line

    def command(self, *arguments, stdin=""):
        """Another command of the program, in the same surroundings."""
        return subprocess.run(
            [PROGRAM, *arguments], input=stdin, capture_output=True, text=True, env=self.environment, timeout=120
        )

    def context(self, browser, **options):
        """A fresh browser window that is signed in. The launch address lets one in; the others get its cookie."""
        if self._signed_in is None:
            context = browser.new_context(base_url=self.address, **options)
            # Asked for directly and not shown: no page of the app has been seen yet.
            context.request.get(self.launch_address)
            self._signed_in = context.storage_state()
            return context
        return browser.new_context(base_url=self.address, storage_state=self._signed_in, **options)

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._process.stderr.close()

    @staticmethod
    def sample_store(folder: Path) -> Path:
        """The sample's store, to be copied: a store of one's own that is full."""
        program = Program(folder, sample=True)
        program.stop()
        (made,) = program.short_lived.glob("reprieve-sample-*")
        return made

    @staticmethod
    def on_copy(folder: Path, store: Path) -> "Program":
        shutil.copytree(store, folder / "store")
        return Program(folder)
