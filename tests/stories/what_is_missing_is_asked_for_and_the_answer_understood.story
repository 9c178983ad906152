A private address says nothing of the organisation: it is asked for, and the bare answer is enough.
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: info@aaben.example
Subject: Tilmelding

Hej, jeg vil gerne tilmelde mig netværket Flere Faglærte.

Vh Bo Dalgaard
---- then
handled registration details-missing
letter ask-details to bo.dalgaard71@gmail.com
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: info@aaben.example
Answers: ask-details

Korsvang Bageri

Vh Bo
---- then
handled registration eligible-and-complete
letter welcome to bo.dalgaard71@gmail.com
member bo.dalgaard71@gmail.com in aaben
