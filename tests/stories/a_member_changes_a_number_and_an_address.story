A number changes at once. A new address, written from the old one that no server vouches for, waits for a yes.
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Flere Faglærte

Jeg vil gerne være med i Flere Faglærte.

Anne Holm
Personalechef
Korsvang Bageri
Mobil 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to anne@korsvang.example
member anne@korsvang.example in aaben
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Nyt nummer

Hej. Jeg har fået nyt mobilnummer: 24 61 90 37.

Anne Holm
---- then
handled membership changed
letter changed to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Ny mailadresse

Hej. Jeg har fået ny mailadresse: anne.holm@lundgaard.example. Den gamle lukker snart.

Anne Holm
---- then
handled membership confirm-change
letter confirm-address to anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Answers: confirm-address

Ja tak

Anne
---- then
handled confirmation confirmed-change
letter changed to anne.holm@lundgaard.example
letter changed to anne@korsvang.example
gone anne@korsvang.example
member anne.holm@lundgaard.example in aaben
