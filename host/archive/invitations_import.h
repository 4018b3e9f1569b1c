// Invitations.csv: who asked, when and with which words. What became of an invitation is not in it, and nothing is
// guessed: only that its sender is a connection now says that it was accepted, and that is inferred once all files are
// read (import.cpp). Outgoing ones tell nothing but who the owner is.
#pragma once

#include "archive/file_import.h"
#include "archive/invitation_row.h"

#include <unordered_map>
#include <vector>

namespace serendip::archive {

class InvitationsImport : public FileImport {
public:
  InvitationsImport(std::string name, ByteSource source, ImportContext& context);

  void keep(history::Database&, history::ArchiveFacts&) override;

private:
  struct Incoming {
    InvitationRow row;
    std::size_t line;
  };

  /// How often an address stood in the owner's place.
  struct OwnerVotes {
    SenderKey key;
    std::size_t rows = 0;
  };

  void take() override;
  void keepRequests(history::ArchiveFacts&);
  void findSenders(history::Database&);
  void keepOwner(history::ArchiveFacts&);

  ImportContext& context_;
  InvitationColumns columns_;
  std::vector<Incoming> incoming_;
  bool namesOnly_ = false; ///< some senders have no address
  std::unordered_map<std::string, OwnerVotes> owners_;
};

} // namespace serendip::archive
