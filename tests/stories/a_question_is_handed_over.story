What only a person can answer goes to the officers with what is known, and the person is told.
---- mail
From: Bo Lund <bo@korsvang.example>
To: info@aaben.example
Subject: Spørgsmål om Flere Faglærte

Hej. Hvad koster det at være med i Flere Faglærte, og hvor tit mødes I?

Bo Lund
Korsvang Bageri
---- then
handled question question
letter handover to mette@aaben.example
letter handover to sekretariat@aaben.example
letter handover to bo@korsvang.example
