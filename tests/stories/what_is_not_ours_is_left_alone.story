Other people's mail in the shared mailbox is claimed by nobody.
---- mail
From: En Borger <borger@landet.example>
To: info@aaben.example
Subject: Cykelsti

Hej. Hvornår bliver cykelstien ved skolen færdig? Der er huller i asfalten.

Hilsen en borger
---- then
not-ours
