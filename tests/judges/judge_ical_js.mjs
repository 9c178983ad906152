// What ical.js, the library of Thunderbird and others, makes of each calendar named: one JSON line for each.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      starts: event.startDate.toUnixTime(),
      ends: event.endDate.toUnixTime(),
      summary: event.summary,
      location: event.location,
      attendees: component.getAllProperties("attendee").map((one) => one.getFirstValue()),
      status: component.getFirstPropertyValue("status"),
    };
  });
  console.log(JSON.stringify({ method: calendar.getFirstPropertyValue("method"), events }));
}
