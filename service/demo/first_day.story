Four networks, three shared mailboxes, one day. People write as they please; nobody logs in anywhere.
IT-netværket and Kvalitetsnetværket share info@deg.dk, Flere Faglærte has flerefaglaerte@slagelse.dk, and the
Norwegian Etatsgruppen etatsgruppen@hkdir.no.
---- say
Somebody asks to join, and everything is there
---- mail
From: Anne Holm <anne.holm@bjerregaard-byg.example>
To: flerefaglaerte@slagelse.dk
Subject: Netværket

Hej

Jeg hørte om jer på sidste møde hos Handelsskolen og vil gerne være med i Flere Faglærte.

Med venlig hilsen

Anne Holm
Personalechef
Bjerregaard Byg
Mobil 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to anne.holm@bjerregaard-byg.example
