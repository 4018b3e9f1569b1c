#pragma once

#include <string>
#include <string_view>

namespace serendip::doctor {

/// What keeps a browser from talking to the host, in the order in which it comes to light.
enum class Fault {
  sandboxed,            ///< the browser lets nothing out; `detail`: why, and what to do instead
  manifestMissing,      ///< there is none in any of the browser's folders
  manifestUnreadable,   ///< `detail`: the system's reason
  notJson,              ///< by the browser's own idea of JSON; `detail`: what and where
  notObject,            ///< JSON, but no object
  unknownKey,           ///< `detail`: the key. Firefox alone
  nameInvalid,          ///< missing, no text or with characters the browser refuses; `detail`: the name
  nameDiffers,          ///< from the file's; `detail`: the name
  descriptionInvalid,   ///< missing or no text; for Chromium also empty
  typeInvalid,          ///< anything but "stdio"; `detail`: the type
  pathInvalid,          ///< missing, no text or empty
  pathRelative,         ///< `detail`: the path
  callersInvalid,       ///< the list of extensions is missing or no list; for Firefox also empty
  callerMalformed,      ///< one entry spoils the whole file; `detail`: the entry
  callerNotListed,      ///< the file is right, but for others
  outsideSandbox,       ///< a Flatpak is to start a program that it cannot see; `detail`: the program
  programMissing,       ///< nothing is at the path
  programNotFile,       ///< a folder or a device
  programNotExecutable, ///< by this user
  sandboxClosed,        ///< a Flatpak may not start programs outside its sandbox; `detail`: its application id
  programNotStarted,    ///< the system refuses it; `detail`: the system's reason
  programEnded,         ///< without an answer; `detail`: how, and its last words
  programSilent,        ///< no answer by the deadline
  programGarbled,       ///< it writes something else than messages
  programForeign,       ///< it answers, but it is not Serendip
  callerRefused,        ///< it is Serendip, but made for another extension; `detail`: its own words
  otherVersion,         ///< than the program that asks; `detail`: its version
  databaseClosed,       ///< it cannot open the history; `detail`: its own words, ending with the next step
};

/// The fault's name for programs; never changed once published.
std::string_view word(Fault);

struct Finding {
  Fault fault;
  std::string detail; ///< hostile: it may come from a file or a program that is not ours. Bounded, UTF-8.
};

} // namespace serendip::doctor
