An open meeting in English: a guest waits and moves up, somebody comes instead, the meeting moves, and is taken back.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Member
Proved-by: mx.crafts.example

ADD
Name: Ann Reed
Email: ann@alpha.example
Company: Alpha
Network: Safety network
---- then
handled secretariat commands
letter welcome to ann@alpha.example
letter command-reply to mary@crafts.example
member ann@alpha.example in safety
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Member
Proved-by: mx.crafts.example

ADD
Name: Bob Stone
Email: bob@beta.example
Company: Beta
Network: Safety network
---- then
handled secretariat commands
letter welcome to bob@beta.example
letter command-reply to mary@crafts.example
member bob@beta.example in safety
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Autumn meeting
Proved-by: mx.crafts.example

MEETING Autumn conference
Date: Thursday 12 November 2026
Time: 1pm-3:30pm
Place: Leeds, room 2
Reply by: 1 November
Seats: 2
Open: yes
Network: Safety network

We will talk about backups.
---- then
handled secretariat commands
letter preview to mary@crafts.example
says The invitation is ready for the 2 people invited in Safety network.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Re: Autumn meeting
Proved-by: mx.crafts.example
Answers: preview

Yes
---- then
handled held sent
letter invite to ann@alpha.example
says There are 2 seats, and they go to those who reply first.
letter invite to bob@beta.example
letter command-reply to mary@crafts.example
---- mail
From: Ann Reed <ann@alpha.example>
To: office@crafts.example
Subject: Re: Autumn conference
Answers: invite

I'll be there, but not until 2 pm.

Ann
---- then
handled attendance answered
---- mail
From: Bob Stone <bob@beta.example>
To: office@crafts.example
Subject: Re: Autumn conference
Answers: invite

Count me in!

Bob
---- then
handled attendance answered
---- mail
From: Tim Guest <tim@elsewhere.example>
To: office@crafts.example
Subject: Autumn conference

Hello,

I would like to sign up for the Autumn conference.

Kind regards
Tim Guest
---- then
handled guests guest
letter invite to tim@elsewhere.example
says All 2 seats are taken, so you are on the waiting list. If a seat becomes free for you, we will write at once.
---- mail
From: Bob Stone <bob@beta.example>
To: office@crafts.example
Subject: Re: Autumn conference
Answers: invite

Sorry, I can't make it after all.

Bob
---- then
handled attendance answered
---- clock +1 minutes
---- then
clock attendance moved-up
letter changed to tim@elsewhere.example
subject There is a seat for you
---- mail
From: Ann Reed <ann@alpha.example>
To: office@crafts.example
Subject: Re: Autumn conference
Answers: invite

I can't come, but my colleague Joe Bell (joe@alpha.example) will come instead.

Ann
---- then
handled attendance answered
letter invite to joe@alpha.example
says Ann Reed writes that you are coming instead, so we are counting on you.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Who?
Proved-by: mx.crafts.example

ATTENDEES
---- then
handled secretariat commands
letter command-reply to mary@crafts.example
says Coming (2): - Joe Bell - Tim Guest
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Who?
Proved-by: mx.crafts.example

ATTENDEES
I will ring the others
---- then
handled secretariat not-understood
letter command-error to mary@crafts.example
says ann@alpha.example: not coming
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Move
Proved-by: mx.crafts.example

MOVE to Friday 13 November at 2pm
Link: https://meet.example/a
---- then
handled secretariat commands
letter preview to mary@crafts.example
says The meeting has been moved to Friday 13 November 2026 at 14:00.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Re: Move
Proved-by: mx.crafts.example
Answers: preview

yes
---- then
handled held sent
letter invite-update to ann@alpha.example
says You can now also take part online; the link is below.
letter invite-update to bob@beta.example
letter invite-update to joe@alpha.example
letter invite-update to tim@elsewhere.example
letter command-reply to mary@crafts.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: UNDO
Proved-by: mx.crafts.example

UNDO
---- then
handled secretariat commands
letter preview to mary@crafts.example
says Thursday 12 November 2026
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Re: UNDO
Proved-by: mx.crafts.example
Answers: preview

YES
---- then
handled held sent
letter invite-update to ann@alpha.example
letter invite-update to bob@beta.example
letter invite-update to joe@alpha.example
letter invite-update to tim@elsewhere.example
letter command-reply to mary@crafts.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Cancel
Proved-by: mx.crafts.example

CANCEL because the room is flooded
---- then
handled secretariat commands
letter preview to mary@crafts.example
says The room is flooded.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Subject: Re: Cancel
Proved-by: mx.crafts.example
Answers: preview

yes
---- then
handled held sent
letter invite-cancel to ann@alpha.example
letter invite-cancel to bob@beta.example
letter invite-cancel to joe@alpha.example
letter invite-cancel to tim@elsewhere.example
letter command-reply to mary@crafts.example
---- mail
From: Tim Guest <tim@elsewhere.example>
To: office@crafts.example
Subject: Re: Autumn conference
Answers: invite-cancel

I'm coming!

Tim
---- then
handled attendance meeting-over
letter changed to tim@elsewhere.example
says The meeting is cancelled, so there is nothing you need to do.
