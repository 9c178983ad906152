Asked where he works, he has changed his mind: nobody is entered, the officers have his words.
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

Jeg har fortrudt, glem det bare

Vh Bo
---- then
handled question question
letter handover to mette@aaben.example
letter handover to sekretariat@aaben.example
letter handover to bo.dalgaard71@gmail.com
