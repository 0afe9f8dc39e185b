<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CountryPages</name>
    <message>
        <source>Stance on %1</source>
        <translation>%1への態度</translation>
    </message>
    <message>
        <source>Procurement ban of %1</source>
        <translation>%1の調達禁止</translation>
    </message>
    <message>
        <source>Chance to restrict in %1</source>
        <translation>%1に制限する確率</translation>
    </message>
    <message>
        <source>Chance to ban in %1</source>
        <translation>%1に禁止する確率</translation>
    </message>
    <message>
        <source>Mobile networks, by vendor</source>
        <translation>ベンダー別の移動通信網</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>設置済み</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>態度</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>Networks financed from abroad</source>
        <translation>国外からの通信網への融資</translation>
    </message>
    <message>
        <source>No power has financed networks here.</source>
        <translation>この国の通信網に融資した勢力はありません。</translation>
    </message>
    <message>
        <source>0 = distant · 100 = aligned</source>
        <translation>0 = 遠い · 100 = 近い</translation>
    </message>
    <message>
        <source>Undecided between %1 and %2.</source>
        <translation>%1と%2の間で揺れています。</translation>
    </message>
    <message>
        <source>Nearest to %1.</source>
        <translation>%1に最も近い国です。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Chance to adopt</source>
        <translation>採用の確率</translation>
    </message>
    <message>
        <source>Position in the order</source>
        <translation>秩序での立場</translation>
    </message>
    <message>
        <source>0 = states · 100 = liberal</source>
        <translation>0 = 国家主導 · 100 = 自由</translation>
    </message>
    <message>
        <source>The line marks what %1 wants.</source>
        <translation>線は%1が望む位置です。</translation>
    </message>
    <message>
        <source>Share of its foreign trade</source>
        <translation>対外貿易に占める割合</translation>
    </message>
    <message>
        <source>at the end of 2019</source>
        <translation>2019年末</translation>
    </message>
    <message>
        <source>Trade with %1</source>
        <translation>%1との貿易</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>最大100</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>通信網</translation>
    </message>
    <message>
        <source>Networks</source>
        <comment>short</comment>
        <translation>通信網</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>親近度</translation>
    </message>
    <message>
        <source>Align</source>
        <comment>short</comment>
        <translation>親近度</translation>
    </message>
    <message>
        <source>Data &amp; order</source>
        <translation>データと秩序</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>short</comment>
        <translation>データ</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>つながり</translation>
    </message>
    <message>
        <source>Links</source>
        <comment>short</comment>
        <translation>つながり</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>$%1 bn</source>
        <translation>%1十億ドル</translation>
    </message>
</context>
<context>
    <name>InThisGame</name>
    <message>
        <source>%1: %2, since %3</source>
        <translation>%1：%2、%3から</translation>
    </message>
    <message>
        <source>You ordered it in %1: %2</source>
        <translation>%1に命じた：%2</translation>
    </message>
    <message>
        <source>Dropped in %1: %2</source>
        <translation>%1に取り下げられた：%2</translation>
    </message>
    <message>
        <source>Nobody that you know of has used it yet.</source>
        <translation>知るかぎり、まだ誰も使っていません。</translation>
    </message>
    <message>
        <source>In force between %1, %2 to %3</source>
        <translation>%1の間で有効、%2から%3まで</translation>
    </message>
    <message>
        <source>It stands in no agreement that you know of.</source>
        <translation>知るかぎり、どの協定にも入っていません。</translation>
    </message>
    <message>
        <source>It waits for your answer.</source>
        <translation>あなたの返答を待っています。</translation>
    </message>
</context>
<context>
    <name>NumberForms</name>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開放</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 bn people</source>
        <translation>%1十億人</translation>
    </message>
    <message>
        <source>%1 m people</source>
        <translation>%1百万人</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>5G vendor stance</source>
        <translation>5Gベンダーへの態度</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開放</translation>
    </message>
    <message>
        <source>Open, mostly its kit</source>
        <translation>開放・機器が過半</translation>
    </message>
    <message>
        <source>Removal under way</source>
        <translation>撤去が進行中</translation>
    </message>
    <message>
        <source>%1 of the network</source>
        <translation>通信網の%1</translation>
    </message>
    <message>
        <source>%1, %2 banned, removal under way, still %3 of the network</source>
        <translation>%1: %2を禁止、撤去が進行中、なお通信網の%3</translation>
    </message>
    <message>
        <source>%1, %2 banned, %3 of the network</source>
        <translation>%1: %2を禁止、通信網の%3</translation>
    </message>
    <message>
        <source>%1, %2 restricted, %3 of the network</source>
        <translation>%1: %2を制限、通信網の%3</translation>
    </message>
    <message>
        <source>%1, open to %2, %3 of the network</source>
        <translation>%1: %2に開放、通信網の%3</translation>
    </message>
    <message>
        <source>Data regime</source>
        <translation>データ体制</translation>
    </message>
    <message>
        <source>Changed last half-year</source>
        <translation>直前の半年に変化</translation>
    </message>
    <message>
        <source>None to speak of</source>
        <translation>目立つものなし</translation>
    </message>
    <message>
        <source>Strength %1 of 100</source>
        <translation>強さ %1 / 100</translation>
    </message>
    <message>
        <source>%1, data regime: %2, strength %3 of 100</source>
        <translation>%1、データ体制: %2、強さ%3（最大100）</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>親近度</translation>
    </message>
    <message>
        <source>Within 5 points</source>
        <translation>差が5点以内</translation>
    </message>
    <message>
        <source>Governed by it</source>
        <translation>この勢力に所属</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>%1, part of %2</source>
        <translation>%1: %2に所属</translation>
    </message>
    <message>
        <source>%1, nearest to %2 with %3 of 100</source>
        <translation>%1: %2に最も近い、%3（最大100）</translation>
    </message>
    <message>
        <source>Installed base</source>
        <translation>設置済み機器</translation>
    </message>
    <message>
        <source>%1, %2: %3 of the network</source>
        <translation>%1、%2: 通信網の%3</translation>
    </message>
    <message>
        <source>Surveillance technology</source>
        <translation>監視技術</translation>
    </message>
    <message>
        <source>mostly from %1</source>
        <translation>主に%1から</translation>
    </message>
    <message>
        <source>Stand on the order</source>
        <translation>秩序への立場</translation>
    </message>
    <message>
        <source>Trade dependence</source>
        <translation>貿易依存</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>緊張</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>Sovereign</source>
        <translation>主権寄り（強）</translation>
    </message>
    <message>
        <source>Rather sovereign</source>
        <translation>主権寄り</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>Rather liberal</source>
        <translation>自由寄り</translation>
    </message>
    <message>
        <source>Liberal</source>
        <translation>自由寄り（強）</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4 of 100</source>
        <translation>%1、%2：%3、100のうち%4</translation>
    </message>
    <message>
        <source>Grew last half-year</source>
        <translation>前半期に増加</translation>
    </message>
    <message>
        <source>%1, surveillance technology from %2: %3</source>
        <translation>%1、%2の監視技術：%3</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1への依存</translation>
    </message>
    <message>
        <source>%1: %2 of its trade is with %3</source>
        <translation>%1：貿易の%2は%3が相手</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>%1との緊張</translation>
    </message>
    <message>
        <source>Rose last half-year</source>
        <translation>前半期に上昇</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自国</translation>
    </message>
    <message>
        <source>Third countries</source>
        <translation>第三国</translation>
    </message>
    <message>
        <source>%1, tension with %2: %3</source>
        <translation>%1、%2との緊張：%3</translation>
    </message>
</context>
<context>
    <name>PowerPages</name>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>最大100</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>国内</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>針路</translation>
    </message>
    <message>
        <source>0 is decoupled and accommodating, 100 interdependent and inside the liberal order.</source>
        <translation>0は切り離しと宥和、100は相互依存と自由な秩序の堅持を表します。</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Technology, as far as known</source>
        <translation>技術（分かっている範囲）</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>確保</translation>
    </message>
    <message>
        <source>Capability: the frontier at the opening is 100. Access: the share of inputs that arrives.</source>
        <translation>能力は開始時の最先端を100とします。確保は、投入財のうち届いている割合です。</translation>
    </message>
    <message>
        <source>Standing policies</source>
        <translation>継続中の政策</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · %2から</translation>
    </message>
    <message>
        <source>No policy stands.</source>
        <translation>継続中の政策はありません。</translation>
    </message>
    <message>
        <source>0 = calm · 100 = crisis</source>
        <translation>0 = 平穏 · 100 = 危機</translation>
    </message>
    <message>
        <source>Trust it has in others</source>
        <translation>他の勢力への信頼</translation>
    </message>
    <message>
        <source>Trust others have in it</source>
        <translation>他の勢力からの信頼</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>現況</translation>
    </message>
    <message>
        <source>Standing</source>
        <comment>short</comment>
        <translation>現況</translation>
    </message>
    <message>
        <source>Tech</source>
        <comment>short</comment>
        <translation>技術</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policies</source>
        <comment>short</comment>
        <translation>政策</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>対外関係</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>short</comment>
        <translation>対外</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Back to the menu</source>
        <translation>メニューに戻る</translation>
    </message>
</context>
<context>
    <name>QuantityGrid</name>
    <message>
        <source>Powers, all numbers</source>
        <translation>各勢力の全数値</translation>
    </message>
    <message>
        <source>Economies</source>
        <translation>経済圏</translation>
    </message>
    <message>
        <source>Technologies</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Issues of the order</source>
        <translation>秩序の争点</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 ±%2</source>
        <translation>%1 ±%2</translation>
    </message>
    <message>
        <source>The world as a whole</source>
        <translation>世界全体</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Procurement ban of %1</source>
        <translation>%1の調達禁止</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A quiet half-year</source>
        <translation>静かな半年</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No country changed its rules on networks or data.</source>
        <translation>通信網やデータの規則を変えた国はありません。</translation>
    </message>
    <message>
        <source>One country changed its rules on networks or data.</source>
        <translation>一か国が通信網やデータの規則を変えました。</translation>
    </message>
    <message numerus="yes">
        <source>%n countries changed their rules on networks or data.</source>
        <translation>
            <numerusform>%nか国が通信網やデータの規則を変えました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tension between %1 and %2 rose to %3.</source>
        <translation>%1と%2の緊張は%3に高まりました。</translation>
    </message>
    <message>
        <source>Tension between %1 and %2 fell to %3.</source>
        <translation>%1と%2の緊張は%3に和らぎました。</translation>
    </message>
    <message>
        <source>Tension between %1 and %2 stands at %3.</source>
        <translation>%1と%2の緊張は%3です。</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>一部のみ</translation>
    </message>
</context>
<context>
    <name>SessionLibrary</name>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1 half-years, %2 to %3; about %4 minutes in class</source>
        <translation>半年ごとに%1ターン、%2〜%3。授業ではおよそ%4分</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>by the end of this half-year</source>
        <translation>この半年の末まで</translation>
    </message>
    <message>
        <source>by the end of %1</source>
        <translation>%1の末まで</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>%1に決定</translation>
    </message>
    <message>
        <source>Answer %1 goes in with your orders</source>
        <translation>返答%1を命令と共に提出</translation>
    </message>
    <message>
        <source>Decided with %1, in %2</source>
        <translation>%1に%2で決着</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>勢力</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Nearest power</source>
        <translation>最も近い勢力</translation>
    </message>
    <message>
        <source>Data regime</source>
        <translation>データ体制</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>%1: %2, %3, since %4</source>
        <translation>%1: %2、%3、%4から</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>実施中</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 proposes</source>
        <translation>%1の提案</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>審議中</translation>
    </message>
    <message>
        <source>Won by %1</source>
        <translation>%1が勝利</translation>
    </message>
    <message>
        <source>Compromise</source>
        <translation>妥協</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分裂</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>争点</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>場</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>This game assumes</source>
        <translation>この対局の前提</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半期</translation>
    </message>
    <message>
        <source>Highest tension</source>
        <translation>最も高い緊張</translation>
    </message>
    <message>
        <source>with</source>
        <translation>相手</translation>
    </message>
</context>
<context>
    <name>Talks</name>
    <message>
        <source>Answer by %1</source>
        <translation>%1までに回答</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>応じず</translation>
    </message>
    <message>
        <source>You accept</source>
        <translation>受諾する</translation>
    </message>
    <message>
        <source>You refuse</source>
        <translation>拒否する</translation>
    </message>
    <message>
        <source>Goes out with your orders</source>
        <translation>指令とともに送る</translation>
    </message>
    <message>
        <source>You leave it</source>
        <translation>離脱する</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>TechnologyPages</name>
    <message>
        <source>Who leads</source>
        <translation>上位の経済</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>特許</translation>
    </message>
    <message>
        <source>Cost of split standards</source>
        <translation>標準分裂の負担</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>必要とするもの</translation>
    </message>
    <message>
        <source>share of its progress</source>
        <translation>進歩に占める割合</translation>
    </message>
    <message>
        <source>Nothing: it stands at the beginning of the chain.</source>
        <translation>なし。供給網の出発点にあります。</translation>
    </message>
    <message>
        <source>share of its use</source>
        <translation>使用量に占める割合</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1（%2による）</translation>
    </message>
    <message>
        <source>Nobody is denied it.</source>
        <translation>遮断されている経済はありません。</translation>
    </message>
    <message>
        <source>Who supplies %1</source>
        <translation>%1への供給元</translation>
    </message>
    <message>
        <source>Half or more from one supplier</source>
        <translation>半分以上を一つの供給元に頼る関係</translation>
    </message>
    <message>
        <source>share of use</source>
        <translation>使用量の割合</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Nobody takes half of it from one supplier.</source>
        <translation>半分以上を一つの供給元に頼る経済はありません。</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>上位</translation>
    </message>
    <message>
        <source>Leaders</source>
        <comment>short</comment>
        <translation>上位</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供給</translation>
    </message>
    <message>
        <source>Supply</source>
        <comment>short</comment>
        <translation>供給</translation>
    </message>
    <message>
        <source>Choke points</source>
        <translation>チョークポイント</translation>
    </message>
    <message>
        <source>Choke points</source>
        <comment>short</comment>
        <translation>チョークポイント</translation>
    </message>
</context>
<context>
    <name>WhyStory</name>
    <message>
        <source>An order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>your order</source>
        <translation>自国の命令</translation>
    </message>
    <message>
        <source>order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>進行役</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>event</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Not known to your seat</source>
        <translation>この席からは不明</translation>
    </message>
    <message>
        <source>Revealed in the debrief</source>
        <translation>振り返りで明かされます</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller causes</source>
        <translation>
            <numerusform>小さな原因%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in the ledger</source>
        <translation>すべて台帳で確認できます</translation>
    </message>
    <message>
        <source>%1&apos;s %2</source>
        <translation>%1の%2</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <translation>%1は現在「%2」</translation>
    </message>
    <message>
        <source>%1 stayed at %2</source>
        <translation>%1は%2で変わらず</translation>
    </message>
    <message>
        <source>%1 rose to %2</source>
        <translation>%1が%2に上昇</translation>
    </message>
    <message>
        <source>%1 fell to %2</source>
        <translation>%1が%2に低下</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Half-year before</source>
        <translation>前の半年</translation>
    </message>
    <message>
        <source>This half-year</source>
        <translation>この半年</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It cannot go further</source>
        <translation>限度に達しています</translation>
    </message>
    <message>
        <source>what your seat believes</source>
        <translation>この席の推定</translation>
    </message>
    <message>
        <source>%1&apos; %2</source>
        <translation>%1の%2</translation>
    </message>
</context>
<context>
    <name>chokepoint::AmountField</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>chokepoint::Article</name>
    <message>
        <source>Partly in English: not yet translated</source>
        <translation>一部は英語（未翻訳）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>範囲：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典：%1</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>仮定：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>出典を開く</translation>
    </message>
    <message>
        <source>Open the source of: %1</source>
        <translation>出典を開く：%1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>項目：%1</translation>
    </message>
    <message>
        <source>In this game, %1</source>
        <translation>このゲームでは（%1）</translation>
    </message>
</context>
<context>
    <name>chokepoint::AssumptionsPart</name>
    <message>
        <source>Contested assumptions</source>
        <translation>見解の分かれる前提</translation>
    </message>
    <message>
        <source>Where the literature differs, you choose what this game assumes. The session keeps the choice.</source>
        <translation>文献の見解が分かれる点について、この対局の前提を選べます。選択は記録に残ります。</translation>
    </message>
    <message>
        <source>%1 (standard)</source>
        <translation>%1（標準）</translation>
    </message>
</context>
<context>
    <name>chokepoint::CabinetModel</name>
    <message numerus="yes">
        <source>%n in force</source>
        <comment>policies</comment>
        <translation>
            <numerusform>%n件実施中</numerusform>
        </translation>
    </message>
    <message>
        <source>In force</source>
        <translation>実施中</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>政策手段</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Money, bn</source>
        <translation>資金（十億ドル）</translation>
    </message>
    <message>
        <source>Political capital</source>
        <translation>政治資本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>chokepoint::CabinetPanel</name>
    <message>
        <source>Cabinet: what this seat can order</source>
        <translation>閣議: この席が命じられること</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>閣議</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Find an instrument</source>
        <translation>政策手段を検索</translation>
    </message>
    <message>
        <source>Find  /</source>
        <translation>検索  /</translation>
    </message>
    <message>
        <source>Family of instruments: %1</source>
        <translation>政策手段の分類: %1</translation>
    </message>
    <message>
        <source>No instrument is called so.</source>
        <translation>該当する政策手段はありません。</translation>
    </message>
    <message>
        <source>Find an instrument (/)</source>
        <translation>政策手段を探す（/）</translation>
    </message>
    <message>
        <source>Cards further left</source>
        <translation>左の札へ</translation>
    </message>
    <message>
        <source>Cards further right</source>
        <translation>右の札へ</translation>
    </message>
</context>
<context>
    <name>chokepoint::ChoiceCard</name>
    <message>
        <source>Option %1: %2</source>
        <translation>選択肢%1: %2</translation>
    </message>
</context>
<context>
    <name>chokepoint::CommitSheet</name>
    <message>
        <source>Commit</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>What is committed is sealed: nobody sees it before the half-year resolves.</source>
        <translation>確定した内容は封印され、半年が処理されるまで誰にも見えません。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>下書きに戻る</translation>
    </message>
    <message>
        <source>Commit these orders</source>
        <translation>この命令を確定する</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>終了: %1</translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation>返答%1: %2</translation>
    </message>
    <message>
        <source>Commit for %1?</source>
        <translation>%1の命令を確定しますか？</translation>
    </message>
    <message>
        <source>No orders: your power lets the half-year pass.</source>
        <translation>命令はありません。この半年は何もせずに過ごします。</translation>
    </message>
    <message>
        <source>No answer yet: %1.</source>
        <translation>未返答: %1</translation>
    </message>
    <message>
        <source>Proposal to %1: %2</source>
        <translation>%1への提案：%2</translation>
    </message>
    <message>
        <source>Accepts from %1: %2</source>
        <translation>%1の提案を受諾：%2</translation>
    </message>
    <message>
        <source>Refuses from %1: %2</source>
        <translation>%1の提案を拒否：%2</translation>
    </message>
    <message>
        <source>Leaves the agreement with %1: %2</source>
        <translation>%1との合意から離脱：%2</translation>
    </message>
    <message>
        <source>No answer yet to %1: %2.</source>
        <translation>%1への回答がまだ：%2。</translation>
    </message>
    <message>
        <source>One move left unused.</source>
        <translation>1手が未使用です。</translation>
    </message>
    <message numerus="yes">
        <source>%n moves left unused.</source>
        <translation>
            <numerusform>%n手が未使用です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::Curtain</name>
    <message>
        <source>The next seat is %1. Others look away. Hold Space to go on.</source>
        <translation>次の席は%1です。ほかの人は画面を見ないでください。スペースキーを長押しすると進みます。</translation>
    </message>
    <message>
        <source>Others look away</source>
        <translation>ほかの人は画面を見ないでください</translation>
    </message>
    <message>
        <source>Hold Space, or hold here, to go on</source>
        <translation>スペースキーかここを長押しして進む</translation>
    </message>
</context>
<context>
    <name>chokepoint::DiplomacyPage</name>
    <message>
        <source>Diplomacy</source>
        <translation>外交</translation>
    </message>
    <message>
        <source>You and the others</source>
        <translation>自国と各勢力</translation>
    </message>
    <message>
        <source>Promises kept and broken</source>
        <translation>守られた約束と破られた約束</translation>
    </message>
    <message>
        <source>%1: you → them</source>
        <translation>%1：自国→相手</translation>
    </message>
    <message>
        <source>%1: they → you</source>
        <translation>%1：相手→自国</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>So far nobody has broken a promise.</source>
        <translation>これまで約束を破った勢力はない。</translation>
    </message>
</context>
<context>
    <name>chokepoint::DraftOrders</name>
    <message>
        <source>End %1</source>
        <translation>%1の終了</translation>
    </message>
    <message>
        <source>Change move %1</source>
        <translation>%1手目の変更</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1の配置</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1の削除</translation>
    </message>
    <message>
        <source>Change the order of moves</source>
        <translation>手の順番の変更</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1の継続</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>返答: %1</translation>
    </message>
    <message>
        <source>Change the proposal to %1</source>
        <translation>%1への提案を変更</translation>
    </message>
    <message>
        <source>Propose to %1</source>
        <translation>%1に提案</translation>
    </message>
    <message>
        <source>Withdraw the proposal to %1</source>
        <translation>%1への提案を取り下げ</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>%1に回答</translation>
    </message>
    <message>
        <source>Leave the agreement with %1</source>
        <translation>%1との合意から離脱</translation>
    </message>
    <message>
        <source>Keep the agreement with %1</source>
        <translation>%1との合意を維持</translation>
    </message>
</context>
<context>
    <name>chokepoint::EncyclopediaScreen</name>
    <message>
        <source>Encyclopedia</source>
        <translation>百科事典</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>戻る（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>進む（Alt+→）</translation>
    </message>
    <message>
        <source>Look for words in all articles</source>
        <translation>すべての項目から言葉を探す</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>すべての項目を検索</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>%1 articles found</source>
        <translation>%1件の項目</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>この言葉のある項目はありません。</translation>
    </message>
</context>
<context>
    <name>chokepoint::EventSheet</name>
    <message>
        <source>Decision: %1</source>
        <translation>決定: %1</translation>
    </message>
    <message>
        <source>by end of turn</source>
        <translation>この半年中</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Close without deciding</source>
        <translation>決めずに閉じる</translation>
    </message>
    <message>
        <source>Your answer takes effect with your orders. Until then you can change it. Without an answer, %1 is taken.</source>
        <translation>返答は命令と同時に効力を持ち、それまでは変更できます。返答しない場合は%1になります。</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>返答を取り消す</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>一つ選ぶ</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1を選ぶ</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>chokepoint::FirstSteps</name>
    <message>
        <source>Skip</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Skip the first steps</source>
        <translation>最初の手引きを省略</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Begin to play</source>
        <translation>プレイを始める</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の手引き</translation>
    </message>
</context>
<context>
    <name>chokepoint::GoTo</name>
    <message>
        <source>A country, a power, a technology …</source>
        <translation>国、勢力、技術 …</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>勢力</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>該当するものはありません。</translation>
    </message>
</context>
<context>
    <name>chokepoint::HoverCard</name>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
</context>
<context>
    <name>chokepoint::Inspector</name>
    <message>
        <source>Close: show the own power</source>
        <translation>閉じて自国を表示</translation>
    </message>
    <message>
        <source>Act here</source>
        <translation>ここで行動</translation>
    </message>
    <message>
        <source>Your power</source>
        <translation>あなたの勢力</translation>
    </message>
    <message>
        <source>Played by people</source>
        <translation>人が担当</translation>
    </message>
    <message>
        <source>Computer player</source>
        <translation>コンピューターが担当</translation>
    </message>
    <message>
        <source>Inspector: %1, %2</source>
        <translation>詳細: %1、%2</translation>
    </message>
    <message>
        <source>What to show of it</source>
        <translation>表示する項目</translation>
    </message>
    <message>
        <source>No instrument can name it.</source>
        <translation>これを対象にできる政策手段はありません。</translation>
    </message>
    <message>
        <source>The game is over.</source>
        <translation>ゲームは終わりました。</translation>
    </message>
    <message>
        <source>Act on %1</source>
        <translation>%1に対して行動する</translation>
    </message>
</context>
<context>
    <name>chokepoint::InstrumentCard</name>
    <message>
        <source>%1: %2. Costs %3 billion dollars and %4 political capital</source>
        <translation>%1: %2。費用%3十億ドル、政治資本%4</translation>
    </message>
</context>
<context>
    <name>chokepoint::LedgerTable</name>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>By</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
</context>
<context>
    <name>chokepoint::LevelBars</name>
    <message>
        <source>Nothing to show.</source>
        <translation>表示するものがありません。</translation>
    </message>
    <message>
        <source>%1: %2, change %3</source>
        <translation>%1: %2、変化 %3</translation>
    </message>
</context>
<context>
    <name>chokepoint::LevelField</name>
    <message>
        <source>End it</source>
        <translation>終える</translation>
    </message>
</context>
<context>
    <name>chokepoint::LineChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No half-year has been played yet.</source>
        <translation>まだ一度も半年が過ぎていません。</translation>
    </message>
    <message>
        <source>%1 over time. %2</source>
        <translation>%1の推移。%2</translation>
    </message>
</context>
<context>
    <name>chokepoint::MainMenu</name>
    <message>
        <source>%1, %2 · saved %3</source>
        <translation>%1、%2 · %3 保存</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>メインメニュー</translation>
    </message>
    <message>
        <source>Version %1 · all figures carry a source or the word “assumed”</source>
        <translation>バージョン%1 · すべての数値に出典か「仮定」の表示があります</translation>
    </message>
    <message>
        <source>Who makes the technology,
and who makes its rules?</source>
        <translation>技術を生むのは誰か。
その規則を決めるのは誰か。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続きから</translation>
    </message>
    <message>
        <source>Play alone</source>
        <translation>一人でプレイ</translation>
    </message>
    <message>
        <source>Against governments that the computer plays</source>
        <translation>ほかの政府はコンピューターが担当します</translation>
    </message>
    <message>
        <source>Several at this screen</source>
        <translation>一画面で複数人プレイ</translation>
    </message>
    <message>
        <source>Seats take turns; a curtain keeps their secrets</source>
        <translation>席が順に交代し、幕が互いの秘密を守ります</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>%1 in the list</source>
        <translation>一覧に%1件</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Encyclopedia</source>
        <translation>百科事典</translation>
    </message>
    <message>
        <source>What everything is, and what the game does with it</source>
        <translation>それぞれが何で、ゲームでどう働くか</translation>
    </message>
</context>
<context>
    <name>chokepoint::MainWindow</name>
    <message>
        <source>Open a session</source>
        <translation>セッションを開く</translation>
    </message>
    <message>
        <source>Chokepoint sessions (*.chokepoint)</source>
        <translation>Chokepoint セッション (*.chokepoint)</translation>
    </message>
    <message>
        <source>The game could not begin</source>
        <translation>ゲームを開始できませんでした</translation>
    </message>
    <message>
        <source>This session cannot be opened</source>
        <translation>このセッションは開けません</translation>
    </message>
    <message>
        <source>The half-year could not be resolved</source>
        <translation>半年を処理できませんでした</translation>
    </message>
    <message>
        <source>Nobody plays here</source>
        <translation>プレイする人がいません</translation>
    </message>
    <message>
        <source>All seats of this session are played by the computer.</source>
        <translation>このセッションの席はすべてコンピューターが担当しています。</translation>
    </message>
    <message>
        <source>The half-year resolves</source>
        <translation>半年を処理しています</translation>
    </message>
    <message>
        <source>All orders are sealed.</source>
        <translation>すべての命令は封印されました。</translation>
    </message>
    <message>
        <source>The encyclopedia cannot be opened</source>
        <translation>百科事典を開けません</translation>
    </message>
</context>
<context>
    <name>chokepoint::MapView</name>
    <message>
        <source>World map</source>
        <translation>世界地図</translation>
    </message>
</context>
<context>
    <name>chokepoint::MoveCard</name>
    <message>
        <source>Nothing has come of it yet that your seat can see.</source>
        <translation>この席から見える結果はまだありません。</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1、%2。%3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>実行済み</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>取り下げ: %1</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>取り下げ</translation>
    </message>
</context>
<context>
    <name>chokepoint::MoveSlot</name>
    <message>
        <source>Slot %1 is empty. Choose a move, or drag a card here</source>
        <translation>枠%1は空です。手を選ぶか、カードをここにドラッグしてください</translation>
    </message>
    <message>
        <source>Move %1: %2, %3, costs %4</source>
        <translation>%1手目: %2、%3、費用 %4</translation>
    </message>
    <message>
        <source>Choose a move</source>
        <translation>次の一手を選ぶ</translation>
    </message>
    <message>
        <source>Drag a card here</source>
        <translation>カードをここへ</translation>
    </message>
</context>
<context>
    <name>chokepoint::MovedCountries</name>
    <message>
        <source>%1: %2, from %3 to %4. Show it on the map</source>
        <translation>%1: %2、%3から%4へ。地図に表示する</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Why did %1 move?</source>
        <translation>%1が動いた理由</translation>
    </message>
    <message>
        <source>%1: show it on the map</source>
        <translation>%1：地図に表示</translation>
    </message>
</context>
<context>
    <name>chokepoint::MovesPanel</name>
    <message>
        <source>Your moves this half-year</source>
        <translation>この半年の手</translation>
    </message>
    <message>
        <source>Your moves</source>
        <translation>この半年の手</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>After your moves</source>
        <translation>実行後の残り</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>終了: %1</translation>
    </message>
    <message>
        <source>%1 ends: %2. Press to keep it</source>
        <translation>%1を終了: %2。押すと継続します</translation>
    </message>
    <message>
        <source>Resolving …</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Commit again</source>
        <translation>再確定</translation>
    </message>
    <message>
        <source>Hand in your orders (%1)</source>
        <translation>命令を確定します (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Commit: hand in %n moves</source>
        <translation>
            <numerusform>確定: %n手を提出します</numerusform>
        </translation>
    </message>
    <message>
        <source>A move cannot be made: see its slot</source>
        <translation>実行できない手があります。枠を確認してください</translation>
    </message>
    <message>
        <source>Handed in. You can change it until the half-year ends.</source>
        <translation>確定済みです。半年が終わるまで変更できます。</translation>
    </message>
    <message>
        <source>Click a card, or press Enter on it</source>
        <translation>カードをクリックするか、Enterを押します</translation>
    </message>
</context>
<context>
    <name>chokepoint::NewGame</name>
    <message>
        <source>Person at this screen</source>
        <translation>この画面の人</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Nobody: it does nothing</source>
        <translation>なし（何もしない）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>New game</source>
        <translation>新しいゲーム</translation>
    </message>
    <message>
        <source>Several at this screen</source>
        <translation>一画面で複数人プレイ</translation>
    </message>
    <message>
        <source>Play alone</source>
        <translation>一人でプレイ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>No scenario was found.</source>
        <translation>シナリオが見つかりません。</translation>
    </message>
    <message>
        <source>Does not load.</source>
        <translation>読み込めません。</translation>
    </message>
    <message>
        <source>Who begins</source>
        <translation>最初の席</translation>
    </message>
    <message>
        <source>Your seat</source>
        <translation>あなたの席</translation>
    </message>
    <message>
        <source>The other seats</source>
        <translation>ほかの席</translation>
    </message>
    <message>
        <source>Seed of chance</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Seed of chance, empty for a random one</source>
        <translation>乱数シード、空欄ならランダム</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>The same seed and the same orders give the same game.</source>
        <translation>シードと命令が同じなら、ゲームの展開も同じになります。</translation>
    </message>
    <message>
        <source>Draw one</source>
        <translation>抽選</translation>
    </message>
    <message>
        <source>Draw a seed</source>
        <translation>乱数シードを抽選</translation>
    </message>
    <message>
        <source>Start the game</source>
        <translation>ゲームを開始</translation>
    </message>
    <message>
        <source>Who plays %1</source>
        <translation>%1の担当</translation>
    </message>
</context>
<context>
    <name>chokepoint::Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>お知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>chokepoint::NumberLabel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, change %2</source>
        <translation>%1、変化 %2</translation>
    </message>
    <message>
        <source>Press W to see what made it so.</source>
        <translation>Wキーを押すと理由を確認できます。</translation>
    </message>
</context>
<context>
    <name>chokepoint::NumbersPage</name>
    <message>
        <source>Which table</source>
        <translation>表の選択</translation>
    </message>
    <message>
        <source>Only rows with these words</source>
        <translation>この語を含む行だけを表示</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Whose numbers</source>
        <translation>誰の数値か</translation>
    </message>
    <message>
        <source>There is nothing of this kind yet.</source>
        <translation>まだ何もない。</translation>
    </message>
</context>
<context>
    <name>chokepoint::OrderCosts</name>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1不足</translation>
    </message>
    <message>
        <source>Political</source>
        <translation>政治</translation>
    </message>
    <message>
        <source>Then %1 each half-year while it stands</source>
        <translation>以後、継続中は半年ごとに%1</translation>
    </message>
    <message>
        <source>Saves %1 each half-year</source>
        <translation>半年ごとに%1の節約</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Ending a policy takes no move</source>
        <translation>政策の終了に手は使いません</translation>
    </message>
    <message>
        <source>A move is free</source>
        <translation>手が残っています</translation>
    </message>
    <message>
        <source>All moves of this half-year are taken</source>
        <translation>この半年の手はすべて使われています</translation>
    </message>
    <message>
        <source>The budget pays for it</source>
        <translation>予算で賄えます</translation>
    </message>
    <message>
        <source>The budget does not pay for it</source>
        <translation>予算が足りません</translation>
    </message>
    <message>
        <source>The political capital is there</source>
        <translation>政治資本は足りています</translation>
    </message>
    <message>
        <source>Too little political capital</source>
        <translation>政治資本が足りません</translation>
    </message>
    <message>
        <source>Nothing forbids it</source>
        <translation>ほかに妨げはありません</translation>
    </message>
    <message>
        <source>%1 takes almost nothing of this from you: it costs tension and denies little</source>
        <translation>%1はこの技術で自国にほとんど頼っていません。緊張は高まりますが、ほとんど遮断できません</translation>
    </message>
    <message>
        <source>Precedents</source>
        <translation>先例</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year of a precedent</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>%1の出典</translation>
    </message>
</context>
<context>
    <name>chokepoint::OrderEditor</name>
    <message>
        <source>Order: %1</source>
        <translation>命令: %1</translation>
    </message>
    <message>
        <source>%1 · stands until you change it</source>
        <translation>%1 · 変更するまで継続</translation>
    </message>
    <message>
        <source>%1 · happens once</source>
        <translation>%1 · 一回限り</translation>
    </message>
    <message>
        <source>Move %1 of %2</source>
        <translation>%1 / %2手目</translation>
    </message>
    <message>
        <source>Close without placing</source>
        <translation>置かずに閉じる</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>キャンセル   Esc</translation>
    </message>
    <message>
        <source>In force since before the game began</source>
        <translation>ゲーム開始前から実施中</translation>
    </message>
    <message>
        <source>In force since %1</source>
        <translation>%1から実施中</translation>
    </message>
    <message>
        <source>End the policy  ↵</source>
        <translation>政策を終える  ↵</translation>
    </message>
    <message>
        <source>Place as move %1  ↵</source>
        <translation>%1手目に置く  ↵</translation>
    </message>
    <message>
        <source>End the policy</source>
        <translation>政策を終える</translation>
    </message>
    <message>
        <source>Place as move %1</source>
        <translation>%1手目に置く</translation>
    </message>
</context>
<context>
    <name>chokepoint::OrderFacts</name>
    <message>
        <source>How things stand</source>
        <translation>現状</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>%2への%1の供給</translation>
    </message>
    <message>
        <source>Share of its use, by supplier</source>
        <translation>使用量に占める供給元別の割合</translation>
    </message>
    <message>
        <source>%1, own</source>
        <translation>%1（自給）</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>懸かっているもの</translation>
    </message>
    <message>
        <source>%1: inputs that reach it</source>
        <translation>%1: 届いている投入財</translation>
    </message>
    <message>
        <source>%1: capability, as you believe it (±%2)</source>
        <translation>%1: 推定能力（±%2）</translation>
    </message>
    <message>
        <source>%1: capability</source>
        <translation>%1: 能力</translation>
    </message>
    <message>
        <source>Your sales in this field, a half-year</source>
        <translation>この分野での自国の売上（半年）</translation>
    </message>
    <message>
        <source>Tension with %1</source>
        <translation>%1との緊張</translation>
    </message>
    <message>
        <source>%1: alignment</source>
        <translation>%1: 親近度</translation>
    </message>
    <message>
        <source>0 distant, 100 aligned</source>
        <translation>0 = 遠い、100 = 近い</translation>
    </message>
    <message>
        <source>Networks built by</source>
        <translation>通信網のベンダー</translation>
    </message>
    <message>
        <source>Share of the installed base</source>
        <translation>設置済み機器に占める割合</translation>
    </message>
    <message>
        <source>%1: %2 countries take it</source>
        <translation>%1：%2か国が受け入れる</translation>
    </message>
    <message>
        <source>Their alignment with you, and their part of the money; the largest first</source>
        <translation>自国との親近度と受け取る額（多い順）</translation>
    </message>
    <message>
        <source>Financed so far</source>
        <translation>これまでの融資</translation>
    </message>
    <message>
        <source>%1 at home</source>
        <translation>国内の%1</translation>
    </message>
    <message>
        <source>Share of your installed networks</source>
        <translation>自国の通信網に占める割合</translation>
    </message>
    <message>
        <source>Your secrets open to %1</source>
        <translation>%1への機密の漏えい</translation>
    </message>
    <message>
        <source>Access of your firms to %1</source>
        <translation>%1市場への自国企業の参入</translation>
    </message>
    <message>
        <source>Support for each proposal</source>
        <translation>提案ごとの支持</translation>
    </message>
    <message>
        <source>%1 decides with %2</source>
        <translation>%1が%2に決定</translation>
    </message>
    <message>
        <source>Weight in %1</source>
        <translation>%1での重み</translation>
    </message>
    <message>
        <source>What you stand for now</source>
        <translation>いま掲げている立場</translation>
    </message>
    <message>
        <source>Strength of 100</source>
        <translation>強さ（最大100）</translation>
    </message>
    <message>
        <source>Data within reach of the powers&apos; firms</source>
        <translation>各勢力の企業の手が届くデータ</translation>
    </message>
    <message>
        <source>Your capability</source>
        <translation>自国の能力</translation>
    </message>
    <message>
        <source>Frontier at the opening = 100</source>
        <translation>開始時の最先端 = 100</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>What the rules count</source>
        <translation>ルール上の効果</translation>
    </message>
    <message>
        <source>Assumed or sourced figures with their range</source>
        <translation>仮定または出典のある数値とその幅</translation>
    </message>
    <message>
        <source>What it acts on</source>
        <translation>何に作用するか</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>現在の値</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>chokepoint::OrderScale</name>
    <message>
        <source>Stands at %1; wanted is %2</source>
        <translation>現在%1、望む位置は%2</translation>
    </message>
</context>
<context>
    <name>chokepoint::PartnersField</name>
    <message>
        <source>Together with %1</source>
        <translation>%1と共同で</translation>
    </message>
</context>
<context>
    <name>chokepoint::Pips</name>
    <message>
        <source>Turn %1 of %2</source>
        <translation>全%2ターンの%1ターン目</translation>
    </message>
</context>
<context>
    <name>chokepoint::PlayScreen</name>
    <message>
        <source>The half-year resolves</source>
        <translation>半年を処理しています</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>画面の部分</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>勢力</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>閣議</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>メインメニュー</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>The world in tables	T</source>
        <translation>表で見る世界	T</translation>
    </message>
    <message>
        <source>Technologies</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Rules &amp; order</source>
        <translation>ルールと秩序</translation>
    </message>
    <message>
        <source>Contests and votes</source>
        <translation>標準の争いと投票</translation>
    </message>
    <message>
        <source>What arenas decide, when, and who stands where. Points of support, of 100.</source>
        <translation>どの場で、いつ、何が決まり、誰がどこに立つか。支持は100点満点。</translation>
    </message>
    <message>
        <source>Policies in force</source>
        <translation>実施中の政策</translation>
    </message>
    <message>
        <source>What powers have ordered and not ended, as far as you know.</source>
        <translation>各勢力が命じ、まだ終えていないもの。知りうる範囲で。</translation>
    </message>
    <message>
        <source>The world in tables</source>
        <translation>表で見る世界</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国</translation>
    </message>
    <message>
        <source>The map as a table; Shift+Enter shows a country on the map.</source>
        <translation>地図を表にしたもの。Shift+Enterで地図に表示。</translation>
    </message>
    <message>
        <source>Powers: scores</source>
        <translation>各勢力の得点</translation>
    </message>
    <message>
        <source>What this game assumes</source>
        <translation>この対局の前提</translation>
    </message>
    <message>
        <source>Contested assumptions</source>
        <translation>見解の分かれる前提</translation>
    </message>
    <message>
        <source>Where the literature differs: what this game was begun with.</source>
        <translation>文献の見解が分かれる点について、この対局がどの前提で始まったかを示します。</translation>
    </message>
    <message>
        <source>With arcs</source>
        <translation>弧を表示</translation>
    </message>
    <message>
        <source>Without arcs</source>
        <translation>弧なし</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Keys act without Ctrl (1 … 9, T, N)</source>
        <translation>Ctrlなしのキー操作（1 … 9、T、N）</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>Your orders and all reports of the last half-year; what was dropped comes first.</source>
        <translation>前の半期の自国の指令とすべての報告。取り下げられたものが先に並びます。</translation>
    </message>
    <message>
        <source>Course of the game</source>
        <translation>ゲームの推移</translation>
    </message>
    <message>
        <source>Each power&apos;s scores and tension, half-year by half-year.</source>
        <translation>各国の得点と緊張を半期ごとに示します。</translation>
    </message>
    <message>
        <source>Encyclopedia	F1</source>
        <translation>百科事典	F1</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>最初の手引き</translation>
    </message>
    <message>
        <source>The world, as your government sees it</source>
        <translation>あなたの政府から見た世界</translation>
    </message>
    <message>
        <source>Colours show one question at a time; the bar above the map changes it. Click a country to read its numbers.</source>
        <translation>色は一度に一つの問いを示します。上のバーで切り替えます。国をクリックすると、その数値が読めます。</translation>
    </message>
    <message>
        <source>Two races</source>
        <translation>二つの競争</translation>
    </message>
    <message>
        <source>Supremacy is the lead in technology, order the say over its rules. Click any number, or press W on it: it tells why it changed.</source>
        <translation>技術覇権は技術の優位、秩序はその規則を決める力です。どの数値も、クリックするかWキーを押すと、なぜ変わったかがわかります。</translation>
    </message>
    <message>
        <source>What you can order</source>
        <translation>命じられること</translation>
    </message>
    <message>
        <source>Click a card, choose whom it is about, and place it. F1 explains whatever has the focus.</source>
        <translation>カードをクリックし、対象を選んで置きます。F1キーは、いま選んでいるものを説明します。</translation>
    </message>
    <message>
        <source>Your moves</source>
        <translation>あなたの手</translation>
    </message>
    <message>
        <source>A few moves fit into a half-year. What is left of money and political capital stands below them; until you commit, all of it can be undone.</source>
        <translation>半年に打てる手は限られています。残りの資金と政治資本は下に出ます。確定するまでは、すべて取り消せます。</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>対応を待つこと</translation>
    </message>
    <message>
        <source>Events and proposals ask for an answer here. N opens the next one.</source>
        <translation>できごとや提案がここで答えを待ちます。Nキーで次を開きます。</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Ctrl+Enter hands in your orders. The half-year passes, and the report says what came of them.</source>
        <translation>Ctrl+Enterで命令を提出します。半年が過ぎ、結果は報告に出ます。</translation>
    </message>
</context>
<context>
    <name>chokepoint::PowersPanel</name>
    <message>
        <source>Supremacy × order</source>
        <translation>技術覇権 × 秩序</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>勢力</translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation>%1を調べる</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>chokepoint::ProblemPage</name>
    <message>
        <source>Back to the menu</source>
        <translation>メニューに戻る</translation>
    </message>
</context>
<context>
    <name>chokepoint::ProfileField</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Together %1 a half-year (was %2)</source>
        <translation>合計 半年に%1（これまで%2）</translation>
    </message>
</context>
<context>
    <name>chokepoint::ProposalEditor</name>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>約束を加える</translation>
    </message>
    <message>
        <source>Choose a promise …</source>
        <translation>約束を選ぶ…</translation>
    </message>
    <message>
        <source>Add another promise …</source>
        <translation>さらに約束を加える…</translation>
    </message>
    <message>
        <source>Change the proposal</source>
        <translation>提案を変更</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>新しい提案</translation>
    </message>
    <message>
        <source>To</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>誰に対してか</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>誰が約束するか</translation>
    </message>
    <message>
        <source>%1 gives</source>
        <translation>%1が約束</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Leave this promise out</source>
        <translation>この約束を外す</translation>
    </message>
    <message>
        <source>How many half-years it lasts</source>
        <translation>何半期続くか</translation>
    </message>
    <message>
        <source>Until when they may answer</source>
        <translation>回答の期限</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>half-years</source>
        <translation>半期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>さもなければ</translation>
    </message>
    <message>
        <source>What you threaten to do if it is refused</source>
        <translation>拒否されたら何をすると告げるか</translation>
    </message>
    <message>
        <source>Nothing: no threat</source>
        <translation>何もしない（威嚇なし）</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>取り消し   Esc</translation>
    </message>
    <message>
        <source>Put among your orders</source>
        <translation>指令に加える</translation>
    </message>
    <message>
        <source>Costs %1 political capital</source>
        <translation>政治資本 %1 を使う</translation>
    </message>
</context>
<context>
    <name>chokepoint::ReportPage</name>
    <message>
        <source>Report of the half-year</source>
        <translation>半年の報告</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>まだ何も起きていません</translation>
    </message>
    <message>
        <source>After each half-year this page says what came of your moves, which countries moved and why, how the powers stand, and what waits for you.</source>
        <translation>半年が終わるごとに、手の結果、動いた国とその理由、各勢力の現況、対応を待つ事柄をここで報告します。</translation>
    </message>
    <message>
        <source>What happened in %1</source>
        <translation>%1に起きたこと</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>現況</translation>
    </message>
    <message>
        <source>Your moves</source>
        <translation>あなたの手</translation>
    </message>
    <message>
        <source>You made no moves this half-year.</source>
        <translation>この半年は手を打ちませんでした。</translation>
    </message>
    <message>
        <source>one change</source>
        <translation>変化1件</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>変化%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>動いた国</translation>
    </message>
    <message>
        <source>Who moved on %1</source>
        <translation>%1をめぐり動いた国</translation>
    </message>
    <message>
        <source>No country changed its stance on a vendor or its data rules.</source>
        <translation>ベンダーへの態度やデータ規則を変えた国はありません。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Tension, %1 – %2</source>
        <translation>%1と%2の緊張</translation>
    </message>
    <message>
        <source>crises possible above %1</source>
        <translation>%1を超えると危機の恐れ</translation>
    </message>
    <message>
        <source>Before your next moves</source>
        <translation>次の手の前に</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>対応を待つ事柄はありません。</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>決定する: %1</translation>
    </message>
    <message>
        <source>Look at the map</source>
        <translation>地図を見る</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1へ進む</translation>
    </message>
    <message>
        <source>The game has ended: %1 against par · %2</source>
        <translation>ゲーム終了: 基準比%1 · %2</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>読む：%1</translation>
    </message>
    <message>
        <source>All reports as a table</source>
        <translation>すべての報告を表で表示</translation>
    </message>
</context>
<context>
    <name>chokepoint::ScenarioCard</name>
    <message>
        <source>Previous scenario</source>
        <translation>前のシナリオ</translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation>次のシナリオ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>chokepoint::SegmentBar</name>
    <message>
        <source>Nothing is known of the shares.</source>
        <translation>割合は不明です。</translation>
    </message>
</context>
<context>
    <name>chokepoint::SegmentedControl</name>
    <message>
        <source>%1, %2 of %3. Arrows choose.</source>
        <translation>%1、%3項目中%2番目。矢印キーで選べます。</translation>
    </message>
</context>
<context>
    <name>chokepoint::SessionsList</name>
    <message>
        <source>Several seats</source>
        <translation>複数の席</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, saved %3</source>
        <translation>%1、%2、%3 保存</translation>
    </message>
    <message>
        <source>No session has been played here yet. Start a game, or open a file.</source>
        <translation>セッションはまだありません。ゲームを始めるか、ファイルを開いてください。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Sessions, last one first</source>
        <translation>セッション、新しい順</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>別のファイルを開く…</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>別のファイルを開く</translation>
    </message>
    <message>
        <source>Remove the session from the list</source>
        <translation>セッションを一覧から削除</translation>
    </message>
    <message>
        <source>The file stays where it is.</source>
        <translation>ファイルは削除されません。</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>セッションを開く</translation>
    </message>
</context>
<context>
    <name>chokepoint::SideRail</name>
    <message>
        <source>Powers</source>
        <translation>勢力</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>対応待ち</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>対応待ち: %1</translation>
    </message>
</context>
<context>
    <name>chokepoint::StepScale</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, of: %2</source>
        <translation>%1（%2のうち）</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>不明です。</translation>
    </message>
</context>
<context>
    <name>chokepoint::TalkView</name>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>%1 gives</source>
        <translation>%1が約束</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていない</translation>
    </message>
    <message>
        <source>Choose a proposal or an agreement at the left, or make a new proposal. What you propose and answer goes out with your orders; until then you can change it.</source>
        <translation>左から提案か合意を選ぶか、新しい提案を作る。提案と回答は指令とともに送られ、それまでは変えられる。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Agreed by %1 and %2</source>
        <translation>%1と%2の合意</translation>
    </message>
    <message>
        <source>You propose to %1</source>
        <translation>%1への自国の提案</translation>
    </message>
    <message>
        <source>%1 proposes to %2</source>
        <translation>%1から%2への提案</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>In force since %1, to the end of %2.</source>
        <translation>%1から、%2の末まで有効。</translation>
    </message>
    <message>
        <source>Known to the two parties alone.</source>
        <translation>当事者だけが知る。</translation>
    </message>
    <message>
        <source>If accepted it lasts %1 half-years. The answer is due with the orders of %2.</source>
        <translation>受諾されれば%1半期続く。回答は%2の指令とともに。</translation>
    </message>
    <message>
        <source>Or else: %1</source>
        <translation>さもなければ：%1</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>回答を取り消す</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受諾</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>やはり維持する</translation>
    </message>
    <message>
        <source>Leave the agreement</source>
        <translation>合意から離脱</translation>
    </message>
</context>
<context>
    <name>chokepoint::TalksList</name>
    <message>
        <source>Talks</source>
        <translation>交渉</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>新しい提案</translation>
    </message>
    <message>
        <source>Proposals to you</source>
        <translation>自国への提案</translation>
    </message>
    <message>
        <source>Nobody has proposed anything to you.</source>
        <translation>自国への提案はない。</translation>
    </message>
    <message>
        <source>Your proposals</source>
        <translation>自国の提案</translation>
    </message>
    <message>
        <source>You have proposed nothing.</source>
        <translation>まだ何も提案していない。</translation>
    </message>
    <message>
        <source>Demands not met</source>
        <translation>応じられなかった要求</translation>
    </message>
    <message>
        <source>Your agreements</source>
        <translation>自国の合意</translation>
    </message>
    <message>
        <source>You have no agreements.</source>
        <translation>合意はない。</translation>
    </message>
    <message>
        <source>Agreements of others</source>
        <translation>他国どうしの合意</translation>
    </message>
</context>
<context>
    <name>chokepoint::Ticker</name>
    <message>
        <source>Message before</source>
        <translation>前の報告</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>次の報告</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>報告一覧</translation>
    </message>
    <message>
        <source>The game begins. Choose a card below, or a country on the map.</source>
        <translation>ゲームの始まりです。下のカードか、地図の国を選んでください。</translation>
    </message>
    <message>
        <source>No news last half-year.</source>
        <translation>直前の半年に報告はありません。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>chokepoint::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Go to a country, power or technology (Ctrl+K)</source>
        <translation>国・勢力・技術へ移動 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Political capital</source>
        <translation>政治資本</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>政治資本</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>景況感</translation>
    </message>
    <message>
        <source>Confid.</source>
        <translation>景況感</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>緊張</translation>
    </message>
    <message>
        <source>Turn %1 / %2</source>
        <translation>ターン %1 / %2</translation>
    </message>
    <message>
        <source>Tension with %1</source>
        <translation>%1との緊張</translation>
    </message>
    <message>
        <source>Technologies</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Rules &amp; order</source>
        <translation>ルールと秩序</translation>
    </message>
    <message>
        <source>Diplomacy</source>
        <translation>外交</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>ページ：%1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
    <message>
        <source>Encyclopedia (F1)</source>
        <translation>百科事典（F1）</translation>
    </message>
</context>
<context>
    <name>chokepoint::TrajectoryChart</name>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3、%4 %5</translation>
    </message>
    <message>
        <source>No half-year has been played yet.</source>
        <translation>まだ一度も半年が過ぎていません。</translation>
    </message>
</context>
<context>
    <name>chokepoint::TwinChart</name>
    <message>
        <source>T shows it as a table</source>
        <translation>Tキーで表として表示</translation>
    </message>
</context>
<context>
    <name>chokepoint::WaitingPanel</name>
    <message>
        <source>Waiting for you</source>
        <translation>対応待ち</translation>
    </message>
    <message>
        <source>Nothing has to be decided this half-year.</source>
        <translation>この半年に決めることはありません。</translation>
    </message>
    <message>
        <source>The game has ended. The report says how it stands.</source>
        <translation>ゲームは終了しました。結果は報告にあります。</translation>
    </message>
</context>
<context>
    <name>chokepoint::Waterfall</name>
    <message>
        <source>Why it changed</source>
        <translation>変化の理由</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
</context>
<context>
    <name>chokepoint::WhySheet</name>
    <message>
        <source>The half-year before ([)</source>
        <translation>前の半年 ([)</translation>
    </message>
    <message>
        <source>The half-year after (])</source>
        <translation>次の半年 (])</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>台帳の記録</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the number asked before (Backspace)</source>
        <translation>前に調べた数値に戻る (Backspace)</translation>
    </message>
    <message>
        <source>What is behind it</source>
        <translation>原因をたどる</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Show every entry of the ledger (L)</source>
        <translation>台帳の記録をすべて表示 (L)</translation>
    </message>
    <message>
        <source>This is the opening: no half-year has been resolved yet.</source>
        <translation>開始時です。まだ半年は処理されていません。</translation>
    </message>
    <message>
        <source>Only its owner knows this number. Your seat sees it as it stood at the opening.</source>
        <translation>この数値は当事者だけが知っています。あなたの席には開始時の値が見えています。</translation>
    </message>
    <message>
        <source>%1 · in %2</source>
        <translation>%1 · 単位: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Does not add up: that is a fault of the rules</source>
        <translation>合計が一致しません。ルールの不具合です</translation>
    </message>
    <message>
        <source>Adds up exactly, one entry</source>
        <translation>合計が一致しています（1件）</translation>
    </message>
    <message numerus="yes">
        <source>Adds up exactly, %n entries</source>
        <translation>
            <numerusform>合計が一致しています（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Why? %1, %2</source>
        <translation>なぜ？ %1、%2</translation>
    </message>
    <message>
        <source>Nothing moved it this half-year.</source>
        <translation>この半年に変化はありません。</translation>
    </message>
    <message>
        <source>%1 Its last change was in %2.</source>
        <translation>%1最後に変わったのは%2です。</translation>
    </message>
    <message>
        <source>%1 It has stood like this since the opening.</source>
        <translation>%1開始時から変わっていません。</translation>
    </message>
    <message>
        <source>Nothing is behind it</source>
        <translation>さらにたどれる原因はありません</translation>
    </message>
    <message>
        <source>Open what is behind it (Enter): %1</source>
        <translation>原因をたどる (Enter): %1</translation>
    </message>
</context>
<context>
    <name>chokepoint::ZoomButtons</name>
    <message>
        <source>Closer (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>Further away (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>The whole world (Home)</source>
        <translation>世界全体 (Home)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A strategy wargame of techno-hegemony.</source>
        <translation>技術覇権をめぐる戦略ウォーゲーム。</translation>
    </message>
    <message>
        <source>A session to open.</source>
        <translation>開くセッション。</translation>
    </message>
    <message>
        <source>Begins a new game.</source>
        <translation>新しいゲームを始めます。</translation>
    </message>
    <message>
        <source>The power to play.</source>
        <translation>担当する勢力。</translation>
    </message>
    <message>
        <source>Language of the screens.</source>
        <translation>画面の言語。</translation>
    </message>
    <message>
        <source>Seed of chance.</source>
        <translation>乱数シード。</translation>
    </message>
    <message>
        <source>--seed wants a whole number.</source>
        <translation>--seed には整数を指定してください。</translation>
    </message>
</context>
</TS>
