At the hour of the charter, and only if there is something to tell: who came, what waits, what lies unread.
---- clock +19 hours
---- then
clock
---- mail
From: Henrik Stovgaard <hest@oesterbaek.example>
To: info@daglig.example
Subject: Tilmelding

Hej, jeg vil gerne være med i Dagligt netværk.

Henrik Stovgaard
It-chef
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to birgit@daglig.example
letter handover to hest@oesterbaek.example
---- mail
From: Birgit Lund <birgit@daglig.example>
To: info@daglig.example
Proved-by: mx.daglig.example
Subject: TILMELD

TILMELD Anne Holm, anne@korsvang.example, Korsvang Bageri
---- then
handled secretariat commands
letter welcome to anne@korsvang.example
letter command-reply to birgit@daglig.example
member anne@korsvang.example in daglig
---- mail
From: Bo Lind <bo@korsvang.example>
To: info@daglig.example
Subject: Spørgsmål om netværket

Hej, hvornår mødes Dagligt netværk næste gang?
---- then
handled question question
letter handover to birgit@daglig.example
letter handover to bo@korsvang.example
---- mail
From: Birgit Lund <birgit@daglig.example>
To: info@daglig.example
Proved-by: mx.daglig.example
Subject: NYT: Sommerferie

Vi holder lukket i juli.
---- then
handled secretariat commands
letter preview to birgit@daglig.example
---- clock +1 hours
---- then
clock digest digest
letter digest to birgit@daglig.example
subject Dagens overblik: 3 venter på svar
says Henrik Stovgaard (hest@oesterbaek.example)
says Bo Lind: Spørgsmål om netværket
says Sommerferie, fra Birgit Lund
says Anne Holm, Korsvang Bageri
---- clock +1 days
---- then
clock digest digest
letter digest to birgit@daglig.example
says Henrik Stovgaard (hest@oesterbaek.example)
---- clock +1 hours
---- then
clock
---- mail
From: Birgit Lund <birgit@daglig.example>
To: info@daglig.example
Proved-by: mx.daglig.example
Answers: digest

GODKEND Henrik Stovgaard
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to birgit@daglig.example
member hest@oesterbaek.example in daglig
