The extract goes to the address that asked, about that address; a stranger hears that nothing is held.
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
Subject: Indsigt

Hej. Hvilke oplysninger har I registreret om mig?

Anne Holm
---- then
handled membership extract
letter data-extract to anne@korsvang.example
---- mail
From: En Anden <anden@landet.example>
To: info@aaben.example
Subject: Indsigt

Hej. Hvilke oplysninger har I registreret om mig? Jf. GDPR artikel 15.

En Anden
---- then
handled membership extract
letter data-extract to anden@landet.example
