// Holds game/ to its order: who may include whom, which library stays in which folder, and that nobody in C++ knows
// the powers, economies, technologies and vendors that content names.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// From right to left: a folder may include itself and what stands in an earlier entry.
const QList<QStringList> layers = {
    {"base"}, {"world"},   {"rulebook"}, {"rules"},          {"script"},
    {"ai"},   {"session"}, {"futures"},  {"debrief", "lab", "encyclopedia"}, {"net", "report", "modding"},
    {"cli"},
};

/// The same for the desktop, which may use all of game/.
const QStringList uiFolders = {"theme",     "charts", "map",   "models", "cabinet",
                               "inspector", "report", "pages", "encyclopedia", "app"};

/// Libraries that only some folders may include.
struct Confined {
    QRegularExpression include;
    QStringList folders;
};
const QList<Confined> confined = {
    {QRegularExpression("^(Q[A-Z]\\w*$|Qt\\w+/|q\\w+\\.h$)"), {"net", "report", "cli"}},
    {QRegularExpression("^(lua\\.hpp|lua\\.h|lualib\\.h|lauxlib\\.h)$"), {"script"}},
    {QRegularExpression("^(SQLiteCpp/|sqlite3)"), {"session"}},
    {QRegularExpression("^CLI/"), {"cli"}},
};

const QDir root(CHOKEPOINT_SOURCE_DIR);

QStringList gameFolders() { return QDir(root.filePath("game")).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

int layerOf(const QString& folder) {
    for (int layer = 0; layer < layers.size(); ++layer) {
        if (layers[layer].contains(folder))
            return layer;
    }
    return -1;
}

struct Source {
    QString path;   ///< from the top, "game/world/World.h"
    QString folder; ///< "world"
    QString text;

    QString at(qsizetype offset) const {
        return QString("%1:%2").arg(path).arg(text.left(offset).count('\n') + 1);
    }
};

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All C++ of game/ or ui/.
QList<Source> sources(const QString& tree = "game") {
    QList<Source> found;
    QDirIterator files(root.filePath(tree), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = root.relativeFilePath(files.next());
        found.append({path, path.section('/', 1, 1), textOf(root.filePath(path))});
    }
    return found;
}

/// First column of a table, its header left out.
QStringList firstColumn(const QString& table) {
    QStringList cells;
    for (const QString& line : textOf(table).split('\n').mid(1)) {
        if (!line.isEmpty() && !line.startsWith('#'))
            cells.append(line.section(',', 0, 0).trimmed().remove('"'));
    }
    return cells;
}

/// What content calls its powers, economies, technologies and vendors, whether in a table or in one file each.
QSet<QString> contentIds() {
    static const QRegularExpression declared("^\\s*id\\s*=\\s*\"([^\"]+)\"",
                                             QRegularExpression::MultilineOption);
    const QDir content(root.filePath("content"));
    QSet<QString> ids;
    for (const QString kind : {"powers", "economies", "technologies", "vendors"}) {
        for (const QString& id : firstColumn(content.filePath(kind + ".csv")))
            ids.insert(id);
        QStringList texts = {textOf(content.filePath(kind + ".toml"))};
        for (const QFileInfo& file : QDir(content.filePath(kind)).entryInfoList({"*.toml"}, QDir::Files))
            texts.append(textOf(file.filePath()));
        for (const QRegularExpressionMatch& id : declared.globalMatch(texts.join('\n')))
            ids.insert(id.captured(1));
    }
    ids.remove(QString());
    return ids;
}

} // namespace

class IncludeGraph : public QObject {
    Q_OBJECT

private slots:
    void everyFolderHasItsPlace();
    void includesPointToTheRight();
    void librariesStayInTheirFolders();
    void theDesktopsFoldersBuildOnEachOther();
    void contentIsNotNamed();
};

void IncludeGraph::everyFolderHasItsPlace() {
    for (const QString& folder : gameFolders()) {
        QVERIFY2(layerOf(folder) >= 0, qPrintable("game/" + folder + " has no place in this test's order"));
        for (const QString file : {"README.md", "CMakeLists.txt"}) {
            const QString path = "game/" + folder + "/" + file;
            QVERIFY2(root.exists(path), qPrintable(path + " is missing"));
        }
    }
}

void IncludeGraph::includesPointToTheRight() {
    static const QRegularExpression include("^\\s*#\\s*include\\s*\"([^\"]*)\"",
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression form("^([a-z]+)/(?:\\w+/)*\\w+\\.h$");
    QStringList faults;
    for (const Source& source : sources()) {
        for (const QRegularExpressionMatch& match : include.globalMatch(source.text)) {
            const QString file = match.captured(1);
            const QString folder = form.match(file).captured(1);
            const QString at = source.at(match.capturedStart(1)) + ": \"" + file + "\"";
            if (folder.isEmpty() || !root.exists("game/" + file))
                faults.append(at + " is no \"folder/File.h\" under game/");
            else if (folder != source.folder && layerOf(folder) >= layerOf(source.folder))
                faults.append(at + " stands to the left of " + source.folder);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable("\n" + faults.join('\n')));
}

void IncludeGraph::librariesStayInTheirFolders() {
    static const QRegularExpression include("^\\s*#\\s*include\\s*<([^>]*)>",
                                            QRegularExpression::MultilineOption);
    QStringList faults;
    for (const Source& source : sources()) {
        for (const QRegularExpressionMatch& match : include.globalMatch(source.text)) {
            for (const Confined& library : confined) {
                if (library.include.match(match.captured(1)).hasMatch() &&
                    !library.folders.contains(source.folder))
                    faults.append(QString("%1: <%2> may be included in %3 only")
                                      .arg(source.at(match.capturedStart(1)), match.captured(1),
                                           library.folders.join(", ")));
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable("\n" + faults.join('\n')));
}

void IncludeGraph::theDesktopsFoldersBuildOnEachOther() {
    static const QRegularExpression include("^\\s*#\\s*include\\s*\"ui/([a-z]+)/",
                                            QRegularExpression::MultilineOption);
    QStringList faults;
    for (const Source& source : sources("ui")) {
        const qsizetype own = uiFolders.indexOf(source.folder);
        if (own < 0)
            faults.append(source.path + ": its folder has no place in this test's order");
        for (const QRegularExpressionMatch& match : include.globalMatch(source.text))
            if (const qsizetype used = uiFolders.indexOf(match.captured(1)); used < 0 || used > own)
                faults.append(source.at(match.capturedStart(1)) + ": " + match.captured(1) + " comes after " +
                              source.folder);
    }
    QVERIFY2(faults.isEmpty(), qPrintable("\n" + faults.join('\n')));
}

void IncludeGraph::contentIsNotNamed() {
    const QSet<QString> ids = contentIds();
    // Comments and characters are matched too, so that a quotation mark inside them opens no literal.
    static const QRegularExpression token(
        R"re(//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])'|R"(\w*)\(.*?\)\1"|"((?:\\.|[^"\\\n])*)")re",
        QRegularExpression::DotMatchesEverythingOption);
    QStringList faults;
    for (const Source& source : sources("game") + sources("ui")) {
        for (const QRegularExpressionMatch& match : token.globalMatch(source.text)) {
            if (ids.contains(match.captured(2)))
                faults.append(QString("%1: \"%2\" is content's to name")
                                  .arg(source.at(match.capturedStart()), match.captured(2)));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable("\n" + faults.join('\n')));
}

QTEST_APPLESS_MAIN(IncludeGraph)
#include "tst_IncludeGraph.moc"
