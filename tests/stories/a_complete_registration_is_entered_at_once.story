The open network takes everybody who gives a name, an address and an organisation.
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Flere Faglærte

Hej

Jeg vil gerne være med i Flere Faglærte.

Med venlig hilsen

Anne Holm
Personalechef
Korsvang Bageri
Mobil 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to anne@korsvang.example
member anne@korsvang.example in aaben
