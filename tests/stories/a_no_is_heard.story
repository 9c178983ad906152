A plain no is acknowledged, what it goes on to say is done, and a yes after it is asked for anew.
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

Slet venligst alle oplysninger, I har om mig.

Anne Holm
---- then
handled membership confirm-erase
letter confirm-address to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

NEJ
---- then
handled confirmation not-confirmed
letter changed to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

NEJ. Men mit nye nummer er 24 61 90 37.

Anne Holm
---- then
handled confirmation not-confirmed
letter changed to anne@korsvang.example
---- clock +2 hours
---- then
clock
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

JA. Og mit nye nummer er 28 17 04 63.
---- then
handled question question
letter handover to mette@aaben.example
letter handover to sekretariat@aaben.example
letter handover to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

Mit nye nummer er 28 17 04 63.
---- then
handled membership changed
letter changed to anne@korsvang.example
---- clock +8 days
---- then
clock confirmation lapsed
letter changed to anne@korsvang.example
---- clock +8 days
---- then
clock
