"""What no page may do, whichever test has it open: ask another host, fail to load a part, complain in the console."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

# Chromium says this of every refused form too; parts of a page that fail are seen by their answer.
_SAID_OF_ANSWERS = "Failed to load resource"


def watch(context: BrowserContext) -> list[str]:
    """Begins to watch all pages of a window; the list fills as they misbehave."""
    seen: list[str] = []

    def on_request(request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            seen.append(f"asked {request.url}")

    def on_response(response):
        if response.status >= 400 and response.request.resource_type != "document":
            seen.append(f"{response.status} for {response.url}")

    def on_console(message):
        if message.type in ("error", "warning") and _SAID_OF_ANSWERS not in message.text:
            seen.append(f"console: {message.text}")

    context.on("request", on_request)
    context.on("response", on_response)
    context.on("console", on_console)
    context.on("weberror", lambda error: seen.append(f"script: {error.error}"))
    return seen
