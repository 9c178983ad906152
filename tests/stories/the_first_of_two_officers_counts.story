No server vouches for anybody here, so the thread of the request itself proves who answers. The second is told.
---- mail
From: Erik Lund <erik@lundgaard.example>
To: info@aaben.example
Subject: Ny deltager i Flere Faglærte

Hej

Vil I melde Sara Toft fra Korsvang Bageri ind i Flere Faglærte? Hendes mail er sara@korsvang.example.

Erik Lund
Konsulent
Lundgaard Rådgivning
---- then
handled registration needs-secretariat
letter approval-request to mette@aaben.example
letter approval-request to sekretariat@aaben.example
letter handover to erik@lundgaard.example
---- mail
From: Mette Holm <mette@aaben.example>
To: info@aaben.example
Answers: approval-request

GODKEND
---- then
handled approval approved
letter welcome to sara@korsvang.example
letter changed to erik@lundgaard.example
letter command-reply to mette@aaben.example
letter command-reply to sekretariat@aaben.example
member sara@korsvang.example in aaben
---- mail
From: sekretariat@aaben.example
To: info@aaben.example
Answers: approval-request

AFVIS
---- then
handled approval decided-before
letter command-reply to sekretariat@aaben.example
