A new address that the old one never confirms is the officer's to settle, with a plain yes.
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
Subject: Ny mailadresse

Hej. Jeg har fået ny mailadresse: anne.holm@lundgaard.example. Den gamle lukker snart.

Anne Holm
---- then
handled membership confirm-change
letter confirm-address to anne@korsvang.example
---- clock +8 days
---- then
clock confirmation lapsed
letter handover to mette@aaben.example
says Efter et JA er det den nye adresse, vi skriver til
letter handover to sekretariat@aaben.example
---- mail
From: Mette Holm <mette@aaben.example>
To: info@aaben.example
Answers: handover

JA
---- then
handled new-address new-address-changed
letter changed to anne.holm@lundgaard.example
letter changed to anne@korsvang.example
letter command-reply to mette@aaben.example
letter command-reply to sekretariat@aaben.example
gone anne@korsvang.example
member anne.holm@lundgaard.example in aaben
