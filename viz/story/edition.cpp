#include "viz/story/edition.h"

#include "engine/base/language_tag.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace demarche {
namespace {

/// The name in exactly this language, else in one with the same primary tag.
const LocalName* nameIn(const std::vector<LocalName>& names, std::string_view language) {
    auto found = std::ranges::find(names, language, &LocalName::language);
    if (found == names.end()) {
        found = std::ranges::find(names, primaryLanguage(language),
                                  [](const LocalName& n) { return primaryLanguage(n.language); });
    }
    return found == names.end() ? nullptr : &*found;
}

std::optional<AccountIndex> accountOf(const Story& story, std::string_view id) {
    const auto found = std::ranges::find(story.accounts, id, &Account::id);
    if (found == story.accounts.end()) return std::nullopt;
    return static_cast<AccountIndex>(found - story.accounts.begin());
}

/// The person as the leading account has them becomes the person; what was written goes to the accounts that have no
/// word of their own.
void tellBy(Story& story, Person& person, AccountIndex leading) {
    const auto ofLeading = [&](const auto& each) { return each.account == leading; };
    const auto alias = std::ranges::find_if(person.aliases, ofLeading);
    const auto title = std::ranges::find_if(person.titles, ofLeading);
    const bool renamed = alias != person.aliases.end();
    const bool retitled = title != person.titles.end();
    const std::string writtenName = renamed ? std::exchange(person.name, alias->name) : std::string();
    const std::string writtenTitle = retitled ? std::exchange(person.title, title->title) : std::string();
    for (AccountIndex a = 0; a < story.accounts.size(); ++a) {
        if (a == leading) continue;
        const auto ofThis = [&](const auto& each) { return each.account == a; };
        if (renamed && std::ranges::none_of(person.aliases, ofThis)) {
            person.aliases.push_back({.name = writtenName, .account = a, .cites = person.cites});
        }
        if (retitled && !writtenTitle.empty() && std::ranges::none_of(person.titles, ofThis)) {
            person.titles.push_back({.title = writtenTitle, .account = a, .cites = person.cites});
        }
    }
}

void letLead(Story& story, AccountIndex leading) {
    if (story.leadingAccount == leading) return;
    story.leadingAccount = leading;
    for (Person& person : story.people) tellBy(story, person, leading);
    for (Step& step : story.steps) {
        std::ranges::stable_partition(step.events, [&](EventIndex e) { return isLeading(story, story.events[e]); });
    }
}

/// The names that changed, for texts that are nothing but such a name.
using Renamed = std::map<std::string, std::string, std::less<>>;

template <class Named>
void rename(std::vector<Named>& all, std::string_view language, Renamed& renamed) {
    for (Named& each : all) {
        const LocalName* name = nameIn(each.names, language);
        if (name == nullptr) continue;
        renamed.emplace(each.name, name->text);
        each.name = name->text;
    }
}

void follow(std::string& text, const Renamed& renamed) {
    if (const auto found = renamed.find(text); found != renamed.end()) text = found->second;
}

void tellIn(Story& story, std::string_view language) {
    Renamed renamed;
    for (Delegation& delegation : story.delegations) {
        // The short form of another language would stand beside the long form of this one.
        if (nameIn(delegation.names, language) != nullptr) delegation.shortName.clear();
    }
    for (Person& person : story.people) {
        // One spelling in this language stands for the spellings of all accounts.
        if (nameIn(person.names, language) == nullptr) continue;
        for (Alias& alias : person.aliases) alias.account.reset();
    }
    rename(story.delegations, language, renamed);
    rename(story.people, language, renamed);
    rename(story.places, language, renamed);
    rename(story.overlays, language, renamed);
    for (Step& step : story.steps) follow(step.kicker, renamed);
    for (StripEntry& entry : story.strip) follow(entry.label, renamed);
}

bool isOwn(const Story& story, std::string_view language) {
    return language.empty() || primaryLanguage(language) == primaryLanguage(story.language);
}

/// Names besides those written.
bool hasNamesIn(const Story& story, std::string_view language) {
    if (isOwn(story, language)) return false;
    return std::ranges::any_of(
        story.languages, [&](const std::string& each) { return primaryLanguage(each) == primaryLanguage(language); });
}

template <class Item>
void gather(const std::vector<Item>& items, std::set<std::string>& languages) {
    for (const Item& item : items) {
        for (const LocalName& name : item.names) languages.insert(name.language);
    }
}

std::unexpected<Diagnostic> unknown(std::string message, std::string found, const std::vector<std::string>& known,
                                    std::string action) {
    return std::unexpected(Diagnostic{.message = std::move(message),
                                      .found = std::move(found),
                                      .expected = fmt::format("{}", fmt::join(known, " or ")),
                                      .action = known.empty() ? std::move(action) : std::string()});
}

}  // namespace

std::shared_ptr<const Story> editionOf(std::shared_ptr<const Story> written, const EditionChoice& choice) {
    const std::optional<AccountIndex> account = accountOf(*written, choice.account);
    const bool sameAccount = !account || account == written->leadingAccount;
    const bool sameNames = !hasNamesIn(*written, choice.language);
    if (sameAccount && sameNames) return written;
    auto story = std::make_shared<Story>(*written);
    if (!sameAccount) letLead(*story, *account);
    if (!sameNames) tellIn(*story, choice.language);
    return story;
}

std::vector<std::string> languagesOf(const Story& story) {
    std::set<std::string> languages;
    gather(story.delegations, languages);
    gather(story.people, languages);
    gather(story.places, languages);
    gather(story.overlays, languages);
    languages.erase(story.language);
    return {languages.begin(), languages.end()};
}

Expected<void> checkEdition(const Story& story, const EditionChoice& choice) {
    if (!choice.account.empty() && !accountOf(story, choice.account)) {
        std::vector<std::string> known;
        for (const Account& account : story.accounts) known.push_back(account.id);
        return unknown("the story has no account of this name", choice.account, known, "This story has no accounts");
    }
    if (!isOwn(story, choice.language) && !hasNamesIn(story, choice.language)) {
        std::vector<std::string> known = story.languages;
        known.insert(known.begin(), story.language);
        return unknown("the story has no names in this language", choice.language, known, {});
    }
    return {};
}

EditionChoice withNextAccount(const Story& story, EditionChoice choice) {
    if (story.accounts.empty()) return choice;
    const AccountIndex now = accountOf(story, choice.account).value_or(story.leadingAccount.value_or(0));
    choice.account = story.accounts[(now + 1) % story.accounts.size()].id;
    return choice;
}

EditionChoice withNextLanguage(const Story& story, EditionChoice choice) {
    const std::vector<std::string>& all = story.languages;
    const auto now = std::ranges::find(all, choice.language);
    const auto next = now == all.end() ? all.begin() : now + 1;
    choice.language = next == all.end() ? std::string() : *next;
    return choice;
}

}  // namespace demarche
