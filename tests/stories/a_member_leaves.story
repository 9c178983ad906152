The member leaves and is gone from the registry; a second mail finds no seat.
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
Subject: Udmelding

Hej, jeg vil gerne melde mig ud af Flere Faglærte.

Anne Holm
---- then
handled membership left
letter farewell to anne@korsvang.example
gone anne@korsvang.example
---- mail
From: Anne Holm <anne@korsvang.example>
To: info@aaben.example
Subject: Udmelding

Hej, jeg vil gerne melde mig ud af Flere Faglærte.

Anne Holm
---- then
handled membership not-a-member
letter farewell to anne@korsvang.example
