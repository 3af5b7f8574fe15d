"""chips(): the filters that a page shows above its content."""

from streamlit.testing.v1 import AppTest


def chips(app: AppTest) -> list[str]:
    """The words of the chips, 'Speaker: Donald Trump', in their order."""
    buttons = [button for button in app.button if str(button.key).startswith("chip-")]
    return [button.label.removesuffix("\u2002✕").replace("\\", "").replace("\u00a0", " ") for button in buttons]
