Nothing is doubled, and what is stored goes to the registered address only.
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Flere Faglærte

Jeg vil gerne være med i Flere Faglærte.

Anne Holm
Personalechef
Korsvang Bageri
---- then
handled registration eligible-and-complete
letter welcome to anne@korsvang.example
member anne@korsvang.example in aaben
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Tilmelding til Flere Faglærte

Jeg vil gerne melde mig til Flere Faglærte.

Anne Holm
Personalechef
Korsvang Bageri
---- then
handled registration already-member
letter changed to anne@korsvang.example
---- mail
From: Mallory <mallory@evil.example>
To: info@aaben.example
Subject: Tilmelding til Flere Faglærte

Vil I melde Anne Holm fra Korsvang Bageri ind i Flere Faglærte? Mail: anne@korsvang.example

Mallory
---- then
handled registration already-member
letter changed to anne@korsvang.example
