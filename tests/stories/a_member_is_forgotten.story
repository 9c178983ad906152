Erasing is confirmed once, from the registered address; a late yes is asked for anew.
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Flere Faglærte

Jeg vil gerne være med i Flere Faglærte.

Anne Holm
Korsvang Bageri
---- then
handled registration eligible-and-complete
letter welcome to anne@korsvang.example
member anne@korsvang.example in aaben
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Slet mig

Hej. Slet venligst alle oplysninger, I har om mig.

Anne Holm
---- then
handled membership confirm-erase
letter confirm-address to anne@korsvang.example
---- mail
From: Mallory <mallory@evil.example>
To: info@aaben.example
Subject: SV: Slet mig [FF-1002]

JA
---- then
not-ours
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

Hvad sker der så med min plads i netværket?
---- then
handled question question
letter handover to mette@aaben.example
letter handover to sekretariat@aaben.example
letter handover to anne@korsvang.example
---- clock +3 days
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

JA
---- then
handled confirmation confirmed-too-late
letter confirm-address to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

JA
---- then
handled confirmation confirmed-erase
letter erased to anne@korsvang.example
gone anne@korsvang.example
