"""What stands of the organisation on what it sends out: the form of the AP, letters, reports."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from bot.configuration import values
from dialogs.ap_form.form import Controller

Kvk = Annotated[str, values.if_given(values.kvk_number)]
MailAddress = Annotated[str, values.if_given(values.mailbox)]


class Letterhead(BaseModel):
    """The part of the settings that documents need; what is empty, a document asks for."""

    organisation: str = Field(default="Gemeente", min_length=1)
    organisation_body: str = ""  # the controller: "het college van burgemeester en wethouders"
    organisation_address: str = ""
    kvk_number: Kvk = ""
    inhabitants: int | None = Field(default=None, ge=1)

    # The data protection officer: on the form by the number, in letters by name.
    dpo_number: str = ""
    dpo_name: str = ""
    dpo_phone: str = ""
    dpo_mail: MailAddress = ""

    # The privacy officers, for questions of the authority.
    privacy_phone: str = ""
    privacy_mail: MailAddress = ""

    @property
    def controller(self) -> Controller:
        """The organisation as the form of the AP wants it."""
        return Controller(
            self.organisation if self.organisation != "Gemeente" else "",
            self.organisation_body,
            self.organisation_address,
            self.dpo_number,
            self.kvk_number,
        )
