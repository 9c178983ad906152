After sixty days what was noted of the person goes; a later answer finds no open conversation.
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: info@aaben.example
Subject: Tilmelding

Hej, jeg vil gerne tilmelde mig netværket Flere Faglærte.

Vh Bo Dalgaard
---- then
handled registration details-missing
letter ask-details to bo.dalgaard71@gmail.com
---- clock +59 days
---- then
clock
---- clock +2 days
---- then
clock registration asked-in-vain
