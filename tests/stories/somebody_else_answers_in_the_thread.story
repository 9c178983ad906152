A stranger who was shown the question answers it with an address of her own: the registration keeps Bo's, and a
registration that another completes is for the secretariat.
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: info@aaben.example
Subject: Tilmelding

Hej, jeg vil gerne tilmelde mig netværket Flere Faglærte.

Vh Bo Dalgaard
---- then
handled registration details-missing
letter ask-details to bo.dalgaard71@gmail.com
---- mail
From: Eve <eve@evil.example>
To: info@aaben.example
Answers-of: bo.dalgaard71@gmail.com ask-details

E-mail: eve@evil.example
Virksomhed: Evil Corp A/S
---- then
handled registration needs-secretariat
letter approval-request to mette@aaben.example
letter approval-request to sekretariat@aaben.example
letter handover to eve@evil.example
