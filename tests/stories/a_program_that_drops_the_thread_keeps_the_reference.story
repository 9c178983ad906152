Some mail programs answer without In-Reply-To: the number in the subject is enough, from the address that was asked.
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
Answers-subject-only: ask-details

Virksomhed: Korsvang Bageri
---- then
handled registration eligible-and-complete
letter welcome to bo.dalgaard71@gmail.com
member bo.dalgaard71@gmail.com in aaben
