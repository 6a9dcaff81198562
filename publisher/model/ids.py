"""What things are called by: the ids of statements, parties, documents and languages."""

from typing import NewType

StatementId = NewType("StatementId", str)
PartyId = NewType("PartyId", str)
DocumentId = NewType("DocumentId", str)
Language = NewType("Language", str)  # BCP 47, lower case: en, ru, zh, ar
