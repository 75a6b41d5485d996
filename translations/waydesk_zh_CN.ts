<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>waydesk::AccountCardDelegate</name>
    <message>
        <source>left</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountCardsModel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>%1, %2, %3 numbers left</source>
        <translation>%1，%2，剩余 %3 个单号</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountDetail</name>
    <message>
        <source>Offline numbers left</source>
        <translation>离线号段剩余</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>个</translation>
    </message>
    <message>
        <source>import a segment to print offline</source>
        <translation>导入号段即可离线打印</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) to take from</source>
        <translation>
            <numerusform>%n 段可用</numerusform>
        </translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>本月用量</translation>
    </message>
    <message>
        <source>last month up to now: %1</source>
        <translation>上月同期 %1</translation>
    </message>
    <message>
        <source>Lasts, at %1 a day</source>
        <translation>按日均 %1 可用</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>预计可用</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>alert below %1 numbers</source>
        <translation>剩余低于 %1 个时提醒</translation>
    </message>
    <message>
        <source>no alert is set</source>
        <translation>未设提醒</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Numbers given in the last 14 days</source>
        <translation>最近 14 天取号</translation>
    </message>
    <message>
        <source>no number was given yet</source>
        <translation>还没有取过号</translation>
    </message>
    <message>
        <source>most: %1 on %2</source>
        <translation>峰值 %2 %1 单</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) share it</source>
        <translation>
            <numerusform>%n 店共用</numerusform>
        </translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>one is used up before the next is begun</source>
        <translation>先用完一段再用下一段</translation>
    </message>
    <message>
        <source>Use by shop · this month</source>
        <translation>各店用量 · 本月</translation>
    </message>
    <message>
        <source>Space shares or not, Enter sets the daily limit; numbers already given stay good</source>
        <translation>空格：开关共用；回车：设每日上限；已取的单号仍可打印和交接</translation>
    </message>
    <message>
        <source>Use by shop</source>
        <translation>各店用量</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>最近 14 天取号</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Statement...</source>
        <translation>导出对账…</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountDialog</name>
    <message>
        <source>Add a waybill account</source>
        <translation>添加面单账户</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>快递公司(&amp;C)</translation>
    </message>
    <message>
        <source>Carrier of the account</source>
        <translation>账户的快递公司</translation>
    </message>
    <message>
        <source>&amp;Shops</source>
        <translation>店铺(&amp;S)</translation>
    </message>
    <message>
        <source>Shops that take numbers from it</source>
        <translation>从此账户取号的店铺</translation>
    </message>
    <message>
        <source>The shops that are ticked take their numbers from it; that can be changed at any time. The numbers come with a segment, or are typed at each fill.</source>
        <translation>勾选的店铺从此账户取号，随时可以更改。单号来自导入的号段，也可以在填号时手工输入。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountSide</name>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Fewer numbers left than</source>
        <translation>号段剩余低于</translation>
    </message>
    <message>
        <source>Alert when fewer numbers are left than</source>
        <translation>号段剩余低于此数时提醒</translation>
    </message>
    <message>
        <source>Shown on the account and in the rail. 0 = no alert.</source>
        <translation>在账户和左侧栏上标出。0 表示不提醒。</translation>
    </message>
    <message>
        <source>Latest records</source>
        <translation>最近记录</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountTexts</name>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>无号段</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Taobao / Tmall</source>
        <translation>淘宝 / 天猫</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>Lazada</source>
        <translation>Lazada</translation>
    </message>
    <message>
        <source>Segment of %1 numbers added</source>
        <translation>导入号段 %1 个</translation>
    </message>
    <message>
        <source>%1 shares the account</source>
        <translation>%1 开始共用</translation>
    </message>
    <message>
        <source>%1 no longer shares the account</source>
        <translation>%1 停止共用</translation>
    </message>
    <message>
        <source>%1 may take %2 a day</source>
        <translation>%1 每日上限 %2 单</translation>
    </message>
    <message>
        <source>%1 has no daily limit any more</source>
        <translation>%1 不再限量</translation>
    </message>
    <message>
        <source>Alert set to fewer than %1</source>
        <translation>提醒线设为 %1 个</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>WeChat shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>JD.com</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>1688</source>
        <translation>1688</translation>
    </message>
    <message>
        <source>AliExpress</source>
        <translation>速卖通</translation>
    </message>
    <message>
        <source>Shopee</source>
        <translation>Shopee</translation>
    </message>
    <message>
        <source>TikTok Shop</source>
        <translation>TikTok Shop</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊</translation>
    </message>
    <message>
        <source>eBay</source>
        <translation>eBay</translation>
    </message>
    <message>
        <source>Etsy</source>
        <translation>Etsy</translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation>WooCommerce</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自制表格</translation>
    </message>
    <message>
        <source>%1 numbers given, %2 – %3</source>
        <translation>填单号 %1 个 %2–%3</translation>
    </message>
    <message>
        <source>low</source>
        <translation>余量低</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountsDialog</name>
    <message>
        <source>Shops and waybill accounts</source>
        <translation>店铺与面单账户</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>面单账户(&amp;U)</translation>
    </message>
    <message>
        <source>Account of the shop</source>
        <translation>店铺的面单账户</translation>
    </message>
    <message>
        <source>Add shop</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>Waybill accounts</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>快递公司(&amp;C)</translation>
    </message>
    <message>
        <source>Carrier of the account</source>
        <translation>账户的快递公司</translation>
    </message>
    <message>
        <source>S&amp;hare with</source>
        <translation>共享给(&amp;H)</translation>
    </message>
    <message>
        <source>Shop to share with</source>
        <translation>共享给的店铺</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>&amp;First number</source>
        <translation>起始单号(&amp;F)</translation>
    </message>
    <message>
        <source>First number of the segment</source>
        <translation>号段起始单号</translation>
    </message>
    <message>
        <source>&amp;Last number</source>
        <translation>末尾单号(&amp;L)</translation>
    </message>
    <message>
        <source>Last number of the segment</source>
        <translation>号段末尾单号</translation>
    </message>
    <message>
        <source>Add segment to the account</source>
        <translation>给账户添加号段</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <translation>已关联店铺 %1</translation>
    </message>
    <message>
        <source>Account %1 is there</source>
        <translation>已建立账户 %1</translation>
    </message>
    <message>
        <source>%1 uses %2 now</source>
        <translation>%1 现在使用 %2</translation>
    </message>
    <message>
        <source>%1 owns these numbers now</source>
        <translation>这些单号现在属于 %1</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>waydesk::AccountsPage</name>
    <message>
        <source>%1 no longer takes numbers from %2. Numbers that it has stay good.</source>
        <translation>%1 不再从“%2”取号，已取的单号仍可用。</translation>
    </message>
    <message>
        <source>%1 shares %2 now</source>
        <translation>%1 已共用“%2”</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>每日上限</translation>
    </message>
    <message>
        <source>How many numbers may %1 take from this account on one day? 0 = as many as it likes.</source>
        <translation>%1 每天最多可从此账户取多少单号？0 表示不限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of parcels: type a whole number, 0 for no limit.</source>
        <translation>“%1”不是单数：请填整数，0 表示不限。</translation>
    </message>
    <message>
        <source>%1 may take %2 numbers a day</source>
        <translation>%1 每天最多取 %2 个单号</translation>
    </message>
    <message>
        <source>%1 has no daily limit any more</source>
        <translation>%1 不再限量</translation>
    </message>
    <message>
        <source>Alert set</source>
        <translation>提醒线已保存</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>No scans are taken on this page</source>
        <translation>此页不接收扫描</translation>
    </message>
    <message>
        <source>Waybill accounts</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Several shops can share an account; use is counted for each shop</source>
        <translation>一个账户可由多个店铺共用，用量按店分开统计</translation>
    </message>
    <message>
        <source>Import segment...</source>
        <translation>导入号段…</translation>
    </message>
    <message>
        <source>Import a segment and you can print offline</source>
        <translation>导入号段即可离线打印</translation>
    </message>
    <message>
        <source>Add an account and its numbers</source>
        <translation>添加账户和号段</translation>
    </message>
    <message>
        <source>%1 is there. Import its numbers next.</source>
        <translation>%1 已添加。接着导入它的号段。</translation>
    </message>
    <message>
        <source>The accounts are read anew</source>
        <translation>账户已重新读取</translation>
    </message>
    <message>
        <source>Statement of the account</source>
        <translation>账户对账单</translation>
    </message>
    <message>
        <source>The statement is in %1</source>
        <translation>对账单已保存到 %1</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Add account...</source>
        <translation>添加账户…</translation>
    </message>
</context>
<context>
    <name>waydesk::ActionBar</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) selected</source>
        <translation>
            <numerusform>已选 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>打印 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>选快递</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>发货</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) may not ship</source>
        <translation>
            <numerusform>过滤 %n 单不符合发货条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) printed before</source>
        <translation>
            <numerusform>%n 个包裹已打印过</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>View what is left out</source>
        <translation>查看哪些被排除</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>已选 %n 单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::AddressDecisionsCard</name>
    <message>
        <source>one receiver</source>
        <translation>同一收件人</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>Nothing is decided yet</source>
        <translation>还没有决定</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back; parcels that were made stay</source>
        <translation>已撤回；已生成的包裹不变</translation>
    </message>
    <message>
        <source>Receivers that were compared</source>
        <translation>比对过的收件人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>waydesk::AnnouncementDialog</name>
    <message>
        <source>Announcement</source>
        <translation>平台公告</translation>
    </message>
    <message>
        <source>It is about orders whose time begins to count within these days: those paid then, or ordered where the platform counts from the order. A time that the platform&apos;s file states still wins.</source>
        <translation>适用于在这段时间内开始计时的订单：这时付款的，或平台从下单算起的这时下单的。平台文件写明的时间仍然优先。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the sale, Spring Festival</source>
        <translation>双11、春节</translation>
    </message>
    <message>
        <source>F&amp;or</source>
        <translation>适用(&amp;O)</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Orders &amp;from</source>
        <translation>订单从(&amp;F)</translation>
    </message>
    <message>
        <source>Orders from</source>
        <translation>订单从</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>到(&amp;U)</translation>
    </message>
    <message>
        <source>Orders until</source>
        <translation>订单到</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时限(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Unit of the time</source>
        <translation>时限单位</translation>
    </message>
    <message>
        <source>All &amp;by</source>
        <translation>统一截止(&amp;B)</translation>
    </message>
    <message>
        <source>All by</source>
        <translation>统一截止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>all shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>shops of %1</source>
        <translation>%1的店铺</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>只有 %1</translation>
    </message>
    <message>
        <source>they have another time</source>
        <translation>改用另一时限</translation>
    </message>
    <message>
        <source>they are all due at one time</source>
        <translation>统一截止时间</translation>
    </message>
    <message>
        <source>their time counts from the end on</source>
        <translation>从结束时起算</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>waydesk::AnnouncementsCard</name>
    <message>
        <source>a shop that is gone</source>
        <translation>已不存在的店铺</translation>
    </message>
    <message>
        <source>all shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the more particular one wins, of equal ones the newer</source>
        <translation>范围更具体的优先，同样具体的以新的为准</translation>
    </message>
    <message>
        <source>The announcement counts from now on</source>
        <translation>公告已生效</translation>
    </message>
    <message>
        <source>“%1” does not count any more</source>
        <translation>“%1”不再生效</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>平台公告</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Orders from</source>
        <translation>订单从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Enter an announcement...</source>
        <translation>录入公告…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>waydesk::Asker</name>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>waydesk::BadgeCard</name>
    <message>
        <source>Choose a shop above</source>
        <translation>请先在上面选一家店铺</translation>
    </message>
    <message>
        <source>These two colours are too close to be read: %1 : 1, at least %2 : 1 is needed</source>
        <translation>这两个颜色太接近，看不清：对比度 %1 : 1，至少需要 %2 : 1</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>店标</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Own colours</source>
        <translation>自选颜色</translation>
    </message>
    <message>
        <source>Character of the badge</source>
        <translation>店标文字</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Character...</source>
        <translation>文字颜色…</translation>
    </message>
    <message>
        <source>Ground...</source>
        <translation>底色…</translation>
    </message>
    <message>
        <source>Colours %1</source>
        <translation>配色 %1</translation>
    </message>
</context>
<context>
    <name>waydesk::BarPlot</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>还没有数据</translation>
    </message>
</context>
<context>
    <name>waydesk::BatchLabelsModel</name>
    <message>
        <source>#</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason of the copy</source>
        <translation>补打原因</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>waydesk::BatchListModel</name>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n 张不确定</numerusform>
        </translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message numerus="yes">
        <source>%n to print</source>
        <translation>
            <numerusform>%n 张待打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n 张未确认</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n 店</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>verified %1/%2</source>
        <translation>校验 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>补打 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::BatchSentences</name>
    <message numerus="yes">
        <source>Batch %1: %n label(s) are in doubt. Say what came out: %2 or %3.</source>
        <translation>
            <numerusform>批次 %1：%n 张面单存疑。请说明打出来了哪些：%2 或 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1 is kept: %n label(s) wait in it, unsent. Go on with: %2</source>
        <translation>
            <numerusform>批次 %1 已保留：%n 张面单在里面等着，还没发送。接着打：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::BenchSection</name>
    <message>
        <source>Bench and operator</source>
        <translation>工位与操作员</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Both stand in every step of the history and on the manifest. The bench takes its name from the machine, or from --bench when the program is started.</source>
        <translation>两者都会记入每一步历史和交接单。工位名取自本机名称，或启动时用 --bench 指定。</translation>
    </message>
    <message>
        <source>Change operator...</source>
        <translation>更换操作员…</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>本工位</translation>
    </message>
</context>
<context>
    <name>waydesk::CalendarsCard</name>
    <message>
        <source>not used: %1</source>
        <translation>未采用：%1</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自己添加</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>%1, partial</source>
        <translation>%1，待公布</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Calendars (*.json)</source>
        <translation>日历 (*.json)</translation>
    </message>
    <message>
        <source>The calendar %1 counts from now on</source>
        <translation>日历 %1 已生效</translation>
    </message>
    <message>
        <source>The calendar is removed</source>
        <translation>日历已移除</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>years without a calendar count weekends only</source>
        <translation>没有日历的年份只扣周末</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>放假天数</translation>
    </message>
    <message>
        <source>Make-up days</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Add a calendar file...</source>
        <translation>添加日历文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierChoiceSection</name>
    <message>
        <source>Who carries it</source>
        <translation>由谁派送</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierReasons</name>
    <message>
        <source>Remember for this area</source>
        <translation>记住：该地区以后都这样</translation>
    </message>
    <message>
        <source>What you choose here becomes a rule for the area; it stands in the settings under “Who carries it”</source>
        <translation>在这里改选的快递会记成该地区的一条规则，可在设置的“由谁派送”里查看和删除</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有定</translation>
    </message>
    <message>
        <source>%1, by the rules</source>
        <translation>%1（规则选定）</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation>%1（人工选定）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用%1</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierRowDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTableCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the last 30 days. When a parcel arrived nobody here knows without a network: the days are those of the price table.</source>
        <translation>最近 30 天。不联网就无法知道包裹何时送达，天数取自价格表。</translation>
    </message>
    <message>
        <source>No rule yet: a person chooses each carrier. The rule of the lowest priority number that fits a new parcel decides.</source>
        <translation>还没有规则：每个包裹都由人选快递。有规则后，新包裹按优先级数字最小的那条符合的规则定快递。</translation>
    </message>
    <message>
        <source>Nothing is entered. Add a row, or take a table from a file (CSV or XLSX); what columns it has shows in an exported one.</source>
        <translation>还没有内容。可以逐行添加，或从文件（CSV 或 XLSX）导入；列名以导出的文件为准。</translation>
    </message>
    <message>
        <source>It counts from now on</source>
        <translation>即刻生效</translation>
    </message>
    <message>
        <source>The row is removed</source>
        <translation>已删除该行</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xls *.txt)</source>
        <translation>表格 (*.csv *.xlsx *.xls *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>The file takes the place of the %n row(s) that are there. This cannot be undone; export them first if you may want them again.</source>
        <translation>
            <numerusform>文件会替换现有的 %n 行，不能撤销；以后可能还要用的话，请先导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>导入并替换</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand in the table now</source>
        <translation>
            <numerusform>表中现有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>By which rules parcels get their carrier</source>
        <translation>包裹按这些规则定快递</translation>
    </message>
    <message>
        <source>Our own history</source>
        <translation>历史表现</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Take from a file...</source>
        <translation>从文件导入...</translation>
    </message>
    <message>
        <source>Add one...</source>
        <translation>添加一行...</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTexts</name>
    <message>
        <source>%1: a rule names it</source>
        <translation>%1：规则指定</translation>
    </message>
    <message>
        <source>%1: the cheapest that may go, as a rule wants</source>
        <translation>%1：按规则选能发的最便宜的</translation>
    </message>
    <message>
        <source>%1: the fastest that may go, as a rule wants</source>
        <translation>%1：按规则选能发的最快的</translation>
    </message>
    <message>
        <source>None of the carriers that the rules want may go there now</source>
        <translation>规则要的快递现在都不能发到那里</translation>
    </message>
    <message>
        <source>No rule speaks of this parcel: choose a carrier by hand</source>
        <translation>没有规则适用于这个包裹：请人工选快递</translation>
    </message>
    <message>
        <source>a rule names it</source>
        <translation>规则指定</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>no account of the shop</source>
        <translation>店铺没有它的面单账户</translation>
    </message>
    <message>
        <source>area suspended</source>
        <translation>地区停发</translation>
    </message>
    <message>
        <source>does not deliver there</source>
        <translation>不派送到那里</translation>
    </message>
    <message>
        <source>a rule forbids it</source>
        <translation>规则不让用</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>weight not known</source>
        <translation>重量未知</translation>
    </message>
    <message>
        <source>dearer</source>
        <translation>较贵</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>more often came back</source>
        <translation>退回较多</translation>
    </message>
    <message>
        <source>%1 handed over, %2 recalled, %3 taken out</source>
        <translation>已交接 %1，追回 %2，取出 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>area suspended until %1</source>
        <translation>地区停发至 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>carrier: what speaks for and against it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Service areas</source>
        <translation>派送范围</translation>
    </message>
    <message>
        <source>Suspensions</source>
        <translation>停发</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>From g</source>
        <translation>克数起</translation>
    </message>
    <message>
        <source>Below g</source>
        <translation>克数止</translation>
    </message>
    <message>
        <source>From cm³</source>
        <translation>立方厘米起</translation>
    </message>
    <message>
        <source>Below cm³</source>
        <translation>立方厘米止</translation>
    </message>
    <message>
        <source>Value from</source>
        <translation>金额起</translation>
    </message>
    <message>
        <source>Value below</source>
        <translation>金额止</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Note words</source>
        <translation>备注词</translation>
    </message>
    <message>
        <source>Platform demands</source>
        <translation>平台指定</translation>
    </message>
    <message>
        <source>First g</source>
        <translation>首重克</translation>
    </message>
    <message>
        <source>First price</source>
        <translation>首重价</translation>
    </message>
    <message>
        <source>Further g</source>
        <translation>续重克</translation>
    </message>
    <message>
        <source>Further price</source>
        <translation>续重价</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>cm³ as 1 kg</source>
        <translation>抛比</translation>
    </message>
    <message>
        <source>Delivers</source>
        <translation>派送</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Weight g</source>
        <translation>重量克</translation>
    </message>
    <message>
        <source>Volume cm³</source>
        <translation>体积立方厘米</translation>
    </message>
    <message>
        <source>every carrier</source>
        <translation>所有快递</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有地区</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>goes with</source>
        <translation>用</translation>
    </message>
    <message>
        <source>not with</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>the cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>the fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>单元格是空的。</translation>
    </message>
    <message>
        <source>“%1” is no number from 0 on, with at most two places of money.</source>
        <translation>“%1”不是大于等于 0 的数（金额最多两位小数）。</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1”太大了。</translation>
    </message>
    <message>
        <source>“%1” is too small.</source>
        <translation>“%1”太小了。</translation>
    </message>
    <message>
        <source>“%1” names no known place.</source>
        <translation>“%1”不是已知的地区。</translation>
    </message>
    <message>
        <source>“%1” is no known carrier.</source>
        <translation>“%1”不是已知的快递公司。</translation>
    </message>
    <message>
        <source>A rule for the cheapest or fastest names no carrier.</source>
        <translation>“最便宜”“最快”的规则不写快递公司。</translation>
    </message>
    <message>
        <source>“%1” is none of use, avoid, cheapest, fastest.</source>
        <translation>“%1”不是 用、不用、最便宜、最快 之一。</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2027-02-05 or 2027-02-05 18:00.</source>
        <translation>“%1”不是日期，应如 2027-02-05 或 2027-02-05 18:00。</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>“%1”在开始之前就结束了。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“%1” is no linked shop.</source>
        <translation>“%1”不是已关联的店铺。</translation>
    </message>
    <message>
        <source>“%1” stands there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>“%1” is no code of a currency such as CNY or MYR.</source>
        <translation>“%1”不是 CNY、MYR 这样的币种代码。</translation>
    </message>
    <message>
        <source>A currency stands there without an amount.</source>
        <translation>写了币种，却没有金额。</translation>
    </message>
    <message>
        <source>“%1” is neither order nor parcel.</source>
        <translation>“%1”既不是订单也不是包裹。</translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTiles</name>
    <message>
        <source>%1: %2 of %3 scanned</source>
        <translation>%1:已扫 %2 / %3</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>差 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarriersSection</name>
    <message>
        <source>Carriers</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>counts up</source>
        <translation>递增</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <translation>%1的单号</translation>
    </message>
    <message>
        <source>an unknown prefix only warns</source>
        <translation>未知号头只提醒，不拦截</translation>
    </message>
    <message>
        <source>Type a number to see which carrier it can be of</source>
        <translation>输入单号，看可能是哪家快递</translation>
    </message>
    <message>
        <source>No carrier has such a number: a digit is wrong or missing</source>
        <translation>没有快递公司用这样的单号：有数字错了或漏了</translation>
    </message>
    <message>
        <source>%1; the next one is %2</source>
        <translation>%1，下一个是 %2</translation>
    </message>
    <message>
        <source>Can be of: %1</source>
        <translation>可能是：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n 家快递公司</numerusform>
        </translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Numbering rules</source>
        <translation>单号规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Try a number</source>
        <translation>试一个单号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>as in the carriers file</source>
        <translation>见快递规则文件</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>not known: any number is taken</source>
        <translation>规则未知，任何单号都接受</translation>
    </message>
    <message>
        <source>given by the platform</source>
        <translation>由平台分配</translation>
    </message>
    <message>
        <source>not foretold</source>
        <translation>不能预测下一个</translation>
    </message>
    <message>
        <source>counts up, check digit</source>
        <translation>递增，带校验位</translation>
    </message>
</context>
<context>
    <name>waydesk::CloseDialog</name>
    <message>
        <source>Close and sign</source>
        <translation>结束并签字</translation>
    </message>
    <message>
        <source>Missing parcels go to the &amp;next handover</source>
        <translation>缺件转下一批(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Void the numbers of missing parcels</source>
        <translation>缺件单号作废(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Manifest</source>
        <translation>交接单(&amp;M)</translation>
    </message>
    <message>
        <source>Manifest file</source>
        <translation>交接单文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Say where the manifest goes.</source>
        <translation>请指定交接单保存位置。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n parcel(s) are handed over</source>
        <translation>
            <numerusform>%1:交接 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::Corner</name>
    <message numerus="yes">
        <source>%n to write back</source>
        <translation>
            <numerusform>待回传 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders whose number their shop has not been told</source>
        <translation>单号还未回传给店铺的订单</translation>
    </message>
    <message>
        <source>bench %1</source>
        <translation>工位 %1</translation>
    </message>
    <message>
        <source>%1 · bench %2</source>
        <translation>%1 · 工位 %2</translation>
    </message>
    <message>
        <source>Operator and bench</source>
        <translation>操作员与工位</translation>
    </message>
    <message>
        <source>Ctrl+L changes the operator</source>
        <translation>Ctrl+L 更换操作员</translation>
    </message>
</context>
<context>
    <name>waydesk::DayDialog</name>
    <message>
        <source>End of day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>What is open, and why</source>
        <translation>未了结的事和原因</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the parcel</source>
        <translation>查看包裹</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>还有 %n 件未了结</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>没有未了结的</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未回传</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message numerus="yes">
        <source>%n refused by a shop</source>
        <translation>
            <numerusform>%n 单被平台拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>个单号</translation>
    </message>
    <message>
        <source>What this day left open or gave up, and why. Enter shows the parcel.</source>
        <translation>这一天没有了结或放弃的包裹，以及原因。按 Enter 查看包裹。</translation>
    </message>
    <message>
        <source>Nothing is left open, and no number was given up.</source>
        <translation>全部了结，没有作废的单号。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>waydesk::DayModel</name>
    <message>
        <source>not scanned</source>
        <translation>未扫</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>未交接</translation>
    </message>
    <message>
        <source>refused by the shop</source>
        <translation>平台拒绝</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未回传</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Carrier or order</source>
        <translation>快递或订单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>waydesk::DayTexts</name>
    <message>
        <source>Its label is out, and nobody has scanned it: look for it.</source>
        <translation>面单已打出，没有人扫过：请找到它。</translation>
    </message>
    <message>
        <source>Scanned; its pick-up is not closed yet.</source>
        <translation>已扫描，所在的交接还没有结束。</translation>
    </message>
    <message>
        <source>The courier has it, and the shop was not told its number.</source>
        <translation>快递已取走，单号还没有回传给店铺。</translation>
    </message>
    <message>
        <source>The platform refused the number.</source>
        <translation>平台拒绝了这个单号。</translation>
    </message>
    <message>
        <source>The platform refused the number: %1</source>
        <translation>平台拒绝了这个单号：%1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>printed %1 · scanned %2 · handed over %3 · not reported %4 · voided %5</source>
        <translation>已打印 %1 · 已扫 %2 · 已交接 %3 · 未回传 %4 · 已作废 %5</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>as of %1 · bench %2 · %3</source>
        <translation>截至 %1 · %2 工位 · %3</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Carrier or order</source>
        <translation>快递或订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>waydesk::DeadlineTexts</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n 个自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>the group is complete</source>
        <translation>成团</translation>
    </message>
    <message>
        <source>the presale&apos;s date</source>
        <translation>预售日期</translation>
    </message>
    <message>
        <source>the end of the pause</source>
        <translation>暂停结束</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>%1 instead</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>all by %1</source>
        <translation>统一在 %1 前</translation>
    </message>
    <message>
        <source>counted from its end on</source>
        <translation>从结束时起算</translation>
    </message>
    <message>
        <source>%1 after %2 (%3)</source>
        <translation>%2（%3）后 %1</translation>
    </message>
    <message>
        <source>Its time does not count during “%1”.</source>
        <translation>“%1”期间不计时。</translation>
    </message>
    <message>
        <source>The carrier&apos;s first scan is wanted by %1.</source>
        <translation>快递揽收扫描不晚于 %1。</translation>
    </message>
    <message>
        <source>There is no calendar of %1 for %2: counted without its holidays.</source>
        <translation>没有%1 %2 年的日历：未扣节假日。</translation>
    </message>
    <message>
        <source>The calendar of %1 is not announced in full yet.</source>
        <translation>%1的日历尚未全部公布。</translation>
    </message>
    <message>
        <source>The shop&apos;s country is not set: counted without holidays, by China&apos;s clock.</source>
        <translation>店铺的国家未设置：按北京时间算，未扣节假日。</translation>
    </message>
    <message>
        <source>No file tells when it was paid or ordered.</source>
        <translation>文件没有写付款或下单时间。</translation>
    </message>
    <message>
        <source>The platform&apos;s file states this time.</source>
        <translation>平台文件写明的时间。</translation>
    </message>
    <message>
        <source>%1, by the announcement “%2”.</source>
        <translation>%1，按公告“%2”。</translation>
    </message>
    <message>
        <source>Set by the announcement “%1”.</source>
        <translation>由公告“%1”统一规定。</translation>
    </message>
    <message>
        <source>%1, as the shop promises.</source>
        <translation>%1，按店铺承诺。</translation>
    </message>
    <message>
        <source>%1, as the platform demands.</source>
        <translation>%1，按平台规则。</translation>
    </message>
    <message>
        <source>%1, assumed: the platform&apos;s own rule is not known. What the shop promises is set in the settings.</source>
        <translation>%1，推定：不知道该平台的规则。可在设置里填店铺承诺。</translation>
    </message>
</context>
<context>
    <name>waydesk::DeadlinesSection</name>
    <message>
        <source>Deadlines</source>
        <translation>发货时效</translation>
    </message>
    <message>
        <source>Warnings of this bench</source>
        <translation>本工位提醒</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>提前分钟</translation>
    </message>
    <message>
        <source>A line in the window says once how many parcels come that near to their deadline, and once when they are overdue. Empty: only then.</source>
        <translation>离截止还剩这么多分钟时，窗口里出现一行字说明有多少包裹，每个时间点只提醒一次；超时再提醒一次。留空则只在超时时提醒。</translation>
    </message>
</context>
<context>
    <name>waydesk::DetailsPanel</name>
    <message>
        <source>Choose a row to see its parcel.</source>
        <translation>选一行查看包裹详情。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Messages and memos</source>
        <translation>留言 / 备注</translation>
    </message>
    <message>
        <source>Seller&apos;s memo: %1</source>
        <translation>卖家备注：%1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The label can be seen once the parcel has its number.</source>
        <translation>填好单号后可预览面单。</translation>
    </message>
    <message>
        <source>Drawing the label...</source>
        <translation>正在生成面单…</translation>
    </message>
    <message>
        <source>Show (logged)</source>
        <translation>显示明文 · 记录</translation>
    </message>
    <message>
        <source>Shows the receiver in clear; that somebody looked is written down</source>
        <translation>显示收件人明文；查看会被记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>number</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>scan out</source>
        <translation>扫描出库</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can join a planned parcel</source>
        <translation>
            <numerusform>%n 笔订单可并入已生成的包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can join parcel %1</source>
        <translation>
            <numerusform>%n 笔订单可并入包裹 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The same receiver, and not printed yet; a number stays as it is</source>
        <translation>收件人相同，还没打印；单号不变</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>为什么在等</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认已读</translation>
    </message>
    <message>
        <source>Release...</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Acknowledge the note</source>
        <translation>确认已读这条留言</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>放行订单</translation>
    </message>
    <message>
        <source>note read</source>
        <translation>留言已读</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>The note is acknowledged</source>
        <translation>已确认留言</translation>
    </message>
    <message>
        <source>The order is released</source>
        <translation>订单已放行</translation>
    </message>
    <message>
        <source>Gift: %1</source>
        <translation>赠品：%1</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>备妥（RTS）</translation>
    </message>
    <message>
        <source>on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供货商</translation>
    </message>
</context>
<context>
    <name>waydesk::DialogAsker</name>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
</context>
<context>
    <name>waydesk::DockTitle</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>合%n单</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel details</source>
        <translation>包裹详情</translation>
    </message>
    <message>
        <source>Details in a window of their own</source>
        <translation>详情独立成窗</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>waydesk::DropTarget</name>
    <message>
        <source>Drop the order files of your shops here</source>
        <translation>把订单导出表格拖到这里</translation>
    </message>
    <message>
        <source>.xlsx and .csv as the platforms export them; columns are recognised, several files at once</source>
        <translation>支持各平台后台导出的 .xlsx 和 .csv，列名自动识别，可多个文件一起拖</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Open sample data</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>Sample data: three invented shops with 240 orders: some to merge, refunds, presales, closed ones</source>
        <translation>示例数据：3 家虚构店铺 240 单，含可合并、退款、预售和已关闭的订单</translation>
    </message>
</context>
<context>
    <name>waydesk::DueWatch</name>
    <message numerus="yes">
        <source>%n parcel(s) are overdue</source>
        <translation>
            <numerusform>%n 件已超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) must leave within %1 h</source>
        <translation>
            <numerusform>%n 件须在 %1 小时内发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) must leave within %1 min</source>
        <translation>
            <numerusform>%n 件须在 %1 分钟内发出</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>waydesk::EventTexts</name>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>parcel made</source>
        <translation>生成包裹</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>carrier chosen</source>
        <translation>选快递</translation>
    </message>
    <message>
        <source>number given</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>number taken back</source>
        <translation>收回单号</translation>
    </message>
    <message>
        <source>number voided</source>
        <translation>单号作废</translation>
    </message>
    <message>
        <source>memo written</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>held</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>hold lifted</source>
        <translation>解除拦截</translation>
    </message>
    <message>
        <source>put in a batch</source>
        <translation>加入批次</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>printing broke off</source>
        <translation>打印中断</translation>
    </message>
    <message>
        <source>printing cancelled</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>taken out of the pick-up</source>
        <translation>移出交接</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>number written back</source>
        <translation>单号已回传</translation>
    </message>
    <message>
        <source>receiver looked at</source>
        <translation>查看收件人明文</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>batch taken over</source>
        <translation>接管批次</translation>
    </message>
    <message>
        <source>old receivers deleted</source>
        <translation>删除过期收件人</translation>
    </message>
    <message>
        <source>time of keeping receivers set</source>
        <translation>设置收件人保留天数</translation>
    </message>
    <message>
        <source>file of a broken-off step put in place</source>
        <translation>中断步骤的文件已归位</translation>
    </message>
    <message>
        <source>file of a broken-off step removed</source>
        <translation>中断步骤的文件已删除</translation>
    </message>
    <message>
        <source>label drawn</source>
        <translation>面单已生成</translation>
    </message>
    <message>
        <source>label refused</source>
        <translation>面单被拒</translation>
    </message>
    <message>
        <source>scan taken back</source>
        <translation>撤销扫描</translation>
    </message>
    <message>
        <source>pick-up opened</source>
        <translation>开始交接</translation>
    </message>
    <message>
        <source>pick-up signed</source>
        <translation>交接已签</translation>
    </message>
    <message>
        <source>left for the next pick-up</source>
        <translation>移到下一批交接</translation>
    </message>
    <message>
        <source>order typed in</source>
        <translation>手工录单</translation>
    </message>
    <message>
        <source>platform answered</source>
        <translation>平台已答复</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>第 %1 份</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>导入已撤回</translation>
    </message>
    <message>
        <source>import could not be taken back</source>
        <translation>导入未能撤回</translation>
    </message>
    <message>
        <source>no longer left for the next pick-up</source>
        <translation>不再留到下次交接</translation>
    </message>
    <message>
        <source>shop&apos;s time to ship set</source>
        <translation>设置店铺时效</translation>
    </message>
    <message>
        <source>announcement entered</source>
        <translation>录入公告</translation>
    </message>
    <message>
        <source>announcement taken back</source>
        <translation>撤回公告</translation>
    </message>
    <message>
        <source>calendar changed</source>
        <translation>更改日历</translation>
    </message>
    <message>
        <source>carrier rules changed</source>
        <translation>快递规则已改</translation>
    </message>
    <message>
        <source>late order joined</source>
        <translation>晚到订单并入</translation>
    </message>
    <message>
        <source>receivers compared</source>
        <translation>比对了收件人</translation>
    </message>
    <message>
        <source>word on receivers taken back</source>
        <translation>撤回了收件人决定</translation>
    </message>
    <message>
        <source>merge rules of the shop set</source>
        <translation>设置了店铺合单规则</translation>
    </message>
    <message>
        <source>warehouses of articles set</source>
        <translation>设置了商品所在仓库</translation>
    </message>
    <message>
        <source>marked ready to ship</source>
        <translation>标记为已备妥</translation>
    </message>
    <message>
        <source>ready to ship reported</source>
        <translation>已上报备妥</translation>
    </message>
    <message>
        <source>platforms with a ready step set</source>
        <translation>设置了哪些平台有备妥步骤</translation>
    </message>
    <message>
        <source>limits of unusual orders set</source>
        <translation>设置异常订单阈值</translation>
    </message>
    <message>
        <source>notes to be read set</source>
        <translation>设置须确认的留言</translation>
    </message>
    <message>
        <source>stock counted</source>
        <translation>已盘点库存</translation>
    </message>
    <message>
        <source>gift rules changed</source>
        <translation>赠品规则已改</translation>
    </message>
    <message>
        <source>supplier patterns set</source>
        <translation>设置了供货商编码规则</translation>
    </message>
    <message>
        <source>listed for the supplier</source>
        <translation>列入采购清单</translation>
    </message>
    <message>
        <source>bought from the supplier</source>
        <translation>已向供货商采购</translation>
    </message>
    <message>
        <source>purchase taken back</source>
        <translation>撤回采购</translation>
    </message>
    <message>
        <source>supplier&apos;s number entered</source>
        <translation>填入供货商单号</translation>
    </message>
    <message>
        <source>supplier told the new receiver</source>
        <translation>已告知供货商新收件人</translation>
    </message>
    <message>
        <source>tags changed</source>
        <translation>标签规则已改</translation>
    </message>
    <message>
        <source>rules for new orders set</source>
        <translation>新订单规则已设定</translation>
    </message>
    <message>
        <source>supplier told the new goods</source>
        <translation>已告知供货商新的商品</translation>
    </message>
</context>
<context>
    <name>waydesk::FieldTexts</name>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street and house</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Goods code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Colour, size</source>
        <translation>颜色规格</translation>
    </message>
    <message>
        <source>All goods in one cell</source>
        <translation>整单商品(一格)</translation>
    </message>
    <message>
        <source>Buyer&apos;s message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Seller&apos;s memo</source>
        <translation>卖家备注</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家昵称</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款状态</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Price of a piece</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Presale</source>
        <translation>预售</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Number of the order line</source>
        <translation>子订单号</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>支付方式</translation>
    </message>
</context>
<context>
    <name>waydesk::FilterBar</name>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>搜索订单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform status</source>
        <translation>平台状态</translation>
    </message>
    <message>
        <source>Print status</source>
        <translation>打印状态</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>留言/备注</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>message or memo</source>
        <translation>有留言或备注</translation>
    </message>
    <message>
        <source>buyer&apos;s message</source>
        <translation>有买家留言</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>昨天起</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时限</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>under 2 hours</source>
        <translation>2 小时内</translation>
    </message>
    <message>
        <source>under 6 hours</source>
        <translation>6 小时内</translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation>1 天内</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n</source>
        <comment>filters</comment>
        <translation>
            <numerusform>清除 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>a shop that is not linked</source>
        <translation>未绑定的店铺</translation>
    </message>
    <message>
        <source>Held because</source>
        <translation>拦截原因</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Order, nick, phone, goods, waybill number or tag:name   ( / )</source>
        <translation>订单号、昵称、电话、商品、单号，或 标签:名称   ( / )</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>waydesk::FilterChip</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>waydesk::FirstRunPage</name>
    <message numerus="yes">
        <source>%n sample order(s) are there</source>
        <translation>
            <numerusform>已导入 %n 单示例订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Scan the learning code: the scanner is learned</source>
        <translation>扫描学习码：自动识别扫描枪</translation>
    </message>
    <message>
        <source>Restore a backup...</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>No data leaves your own machines; labels print without a network</source>
        <translation>数据只在你自己的机器上，不联网也能打单</translation>
    </message>
</context>
<context>
    <name>waydesk::FirstTips</name>
    <message>
        <source>Three things to try first</source>
        <translation>可以先试的三件事</translation>
    </message>
    <message>
        <source>Fill in one number, the rest follow</source>
        <translation>填一个单号，后面的自动填</translation>
    </message>
    <message>
        <source>Tick some orders, press N, type the first number</source>
        <translation>勾选几单，按 N，输入第一个单号</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>打印到 PDF 看效果</translation>
    </message>
    <message>
        <source>A whole batch without any printer: press P</source>
        <translation>不接打印机也能走完整批次：按 P</translation>
    </message>
    <message>
        <source>Scan from the keyboard</source>
        <translation>用键盘模拟扫描</translation>
    </message>
    <message>
        <source>On the scan page press F6 and type a number</source>
        <translation>扫描页按 F6，输入单号</translation>
    </message>
</context>
<context>
    <name>waydesk::GiftsCard</name>
    <message>
        <source>none; save the table, fill it in and import it</source>
        <translation>还没有；先导出表格，填好后导入</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Gift rules</source>
        <translation>赠品规则</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n gift rule(s) hold from now on</source>
        <translation>
            <numerusform>%n 条赠品规则已生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the gift rules</source>
        <translation>导出赠品规则</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>“%1” gives nothing any more</source>
        <translation>“%1”不再送赠品</translation>
    </message>
    <message>
        <source>Gifts and inserts</source>
        <translation>赠品与卡片</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Import a table...</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Save a table...</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import gift rules</source>
        <translation>导入赠品规则</translation>
    </message>
    <message numerus="yes">
        <source>The table takes the place of %n rule(s) that hold now.</source>
        <translation>
            <numerusform>表格将替换现有的 %n 条规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Remove a gift rule</source>
        <translation>移除赠品规则</translation>
    </message>
    <message>
        <source>“%1” gives nothing any more; what it gave already counts as never given.</source>
        <translation>“%1”不再送赠品；已送出的将不再计入库存。</translation>
    </message>
</context>
<context>
    <name>waydesk::GoodsPanel</name>
    <message>
        <source>Take out these goods</source>
        <translation>取出这些商品</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>包裹内商品</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>(not named)</source>
        <translation>（无商品名）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>收件人 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n orders in one parcel</source>
        <translation>
            <numerusform>合 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of its goods</source>
        <translation>没有它的商品资料</translation>
    </message>
    <message>
        <source>A scan shows the goods here</source>
        <translation>扫描后在这里显示商品</translation>
    </message>
    <message>
        <source>stays in</source>
        <translation>留在包裹里</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中取出 %1 件</translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverCardDelegate</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>拦截 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>ready to sign</source>
        <translation>可签字</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交接</translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverListModel</name>
    <message>
        <source>%1, round %2: %3 of %4 scanned</source>
        <translation>%1，交接 %2:已扫 %3 / %4</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>%1 已签</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverModel</name>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>held</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已取出</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>已扫</translation>
    </message>
    <message>
        <source>Take it out. %1</source>
        <translation>请取出。%1</translation>
    </message>
    <message>
        <source>Goes with the next pick-up.</source>
        <translation>转下一批交接。</translation>
    </message>
    <message>
        <source>Lies apart.</source>
        <translation>已放在一边。</translation>
    </message>
    <message>
        <source>#</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>printed %1</source>
        <translation>%1 打印</translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverPage</name>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Write back…</source>
        <translation>回传发货…</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Parcels of this pick-up</source>
        <translation>本次交接的包裹</translation>
    </message>
    <message>
        <source>After closing nothing can be added or taken out; what is scanned later goes to the next handover.</source>
        <translation>结束后不能再增减包裹；之后扫到的件进入下一次交接。</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>移出交接</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Close and sign</source>
        <translation>结束并签字</translation>
    </message>
    <message>
        <source>Nothing scanned yet in this round. Scan parcels on the scan page.</source>
        <translation>本次还没有扫描。请到扫描页扫描包裹。</translation>
    </message>
    <message>
        <source>Choose a parcel first.</source>
        <translation>请先选择一个包裹。</translation>
    </message>
    <message>
        <source>%1 is taken out</source>
        <translation>%1 已移出</translation>
    </message>
    <message>
        <source>Void the number %1</source>
        <translation>作废单号 %1</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>%1 is never used again and its label must be destroyed.</source>
        <translation>%1 将不再使用，面单必须销毁。</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>%1 已作废</translation>
    </message>
    <message>
        <source>Closed. Manifest: %1</source>
        <translation>已结束。交接单：%1</translation>
    </message>
    <message>
        <source>A scan shows where its parcel stands; parcels are verified on the scan page</source>
        <translation>扫描用于查找包裹；校验请到扫描页</translation>
    </message>
    <message>
        <source>Next pick-up</source>
        <translation>转下批</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Manifest…</source>
        <translation>交接单…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺件 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing, all go with the next pick-up</source>
        <translation>
            <numerusform>缺件 %n，全部转下批</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>已签 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n held parcel(s) to take out</source>
        <translation>
            <numerusform>拦截 %n 件待取出</numerusform>
        </translation>
    </message>
    <message>
        <source>no held parcel in the cage</source>
        <translation>笼内无拦截件</translation>
    </message>
    <message numerus="yes">
        <source>%n missing without a decision</source>
        <translation>
            <numerusform>缺件 %n 未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>every missing parcel is decided</source>
        <translation>缺件都有去向</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Manifest written: %1</source>
        <translation>交接单已写入：%1</translation>
    </message>
    <message>
        <source>Choose a missing parcel first.</source>
        <translation>请先选一件缺件。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) wait for the next pick-up</source>
        <translation>
            <numerusform>%n 件转下批交接</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick-up round</source>
        <translation>交接轮次</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Manifest · %1</source>
        <translation>交接单预览 · %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2 scanned of %3 printed</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · 已扫 %2 / 已打印 %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · closed. Manifest: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · 已结束。交接单：%2</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1/%2 页</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>尚无交接</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>交接 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s) open</source>
        <translation>
            <numerusform>%n 家未签</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>拦截 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) handed over</source>
        <translation>
            <numerusform>已交接 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned &lt;b&gt;%1&lt;/b&gt; / %2</source>
        <translation>已扫 &lt;b&gt;%1&lt;/b&gt; / %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n carrier(s)</source>
        <translation>
            <numerusform>%1 / %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, receiver, place</source>
        <translation>单号、收件人、地区</translation>
    </message>
    <message>
        <source>Search this pick-up</source>
        <translation>搜索本次交接</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部店铺</translation>
    </message>
    <message>
        <source>Search  ( / )</source>
        <translation>搜索  ( / )</translation>
    </message>
    <message>
        <source>Choose a parcel first that was left for the next pick-up.</source>
        <translation>请先选一个已留到下次交接的包裹。</translation>
    </message>
    <message>
        <source>%1 is to be decided again</source>
        <translation>%1 待重新决定</translation>
    </message>
    <message>
        <source>All to the next pick-up</source>
        <translation>全部转下批</translation>
    </message>
    <message>
        <source>printed, never scanned. A scan settles it; decide on the rest.</source>
        <translation>已打印但未扫描。扫到即自动消除，签字前每件都要有去向。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverRowDelegate</name>
    <message>
        <source>Next pick-up</source>
        <translation>转下批</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
</context>
<context>
    <name>waydesk::HelpDialog</name>
    <message>
        <source>Guide</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>waydesk::HoldTexts</name>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message numerus="yes">
        <source>data %n minute(s) old</source>
        <translation>
            <numerusform>数据 %n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data %n hour(s) old</source>
        <translation>
            <numerusform>数据 %n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data %n day(s) old</source>
        <translation>
            <numerusform>数据 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>by the platform&apos;s data</source>
        <translation>按平台数据</translation>
    </message>
    <message>
        <source>by the carrier&apos;s suspension</source>
        <translation>按快递停发</translation>
    </message>
    <message>
        <source>by an import</source>
        <translation>导入时发现</translation>
    </message>
    <message>
        <source>by the rule: goods that are not sent</source>
        <translation>规则：不发货的商品</translation>
    </message>
    <message>
        <source>by the rule: unusual orders</source>
        <translation>规则：异常订单</translation>
    </message>
    <message>
        <source>by the rule: notes to be read</source>
        <translation>规则：留言须确认</translation>
    </message>
    <message>
        <source>by the rule: stock</source>
        <translation>规则：库存</translation>
    </message>
    <message>
        <source>by the rule: new orders</source>
        <translation>规则：新订单</translation>
    </message>
    <message>
        <source>by the rule: suppliers</source>
        <translation>规则：供应商代发</translation>
    </message>
    <message>
        <source>by the rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>by nobody who is known</source>
        <translation>不知是谁</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 设置</translation>
    </message>
    <message>
        <source>Many orders in one day</source>
        <translation>一天订单很多</translation>
    </message>
    <message>
        <source>Many orders to one address</source>
        <translation>同一地址订单很多</translation>
    </message>
    <message>
        <source>Many orders with one phone</source>
        <translation>同一电话订单很多</translation>
    </message>
    <message>
        <source>Many pieces for one buyer</source>
        <translation>一个买家买很多件</translation>
    </message>
    <message>
        <source>Many of one article</source>
        <translation>一种货买很多件</translation>
    </message>
    <message>
        <source>do not look</source>
        <translation>不看</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>只备注</translation>
    </message>
    <message>
        <source>hold for review</source>
        <translation>拦下待审核</translation>
    </message>
    <message>
        <source>need not be read</source>
        <translation>不须确认</translation>
    </message>
    <message>
        <source>all must be read</source>
        <translation>全部须确认</translation>
    </message>
    <message>
        <source>those with these words must be read</source>
        <translation>含这些词的须确认</translation>
    </message>
    <message numerus="yes">
        <source>the shop has at least %n times its usual orders that day</source>
        <translation>
            <numerusform>店铺当天订单至少是平日的 %n 倍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more orders go to this address</source>
        <translation>
            <numerusform>至少 %n 个订单寄到这个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more orders name this phone</source>
        <translation>
            <numerusform>至少 %n 个订单用这个电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this buyer orders %n or more pieces</source>
        <translation>
            <numerusform>这个买家至少买了 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of one article</source>
        <translation>
            <numerusform>一种货买了 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>Read the buyer&apos;s message (%n character(s)) and acknowledge it.</source>
        <translation>
            <numerusform>请看买家留言（%n 个字）并确认已读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the shop&apos;s memo (%n character(s)) and acknowledge it.</source>
        <translation>
            <numerusform>请看卖家备注（%n 个字）并确认已读。</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on. Look on the platform if a refund is possible.</source>
        <translation>照常走。可能有退款时到平台上看一眼。</translation>
    </message>
    <message>
        <source>It goes on. Look at the order if in doubt.</source>
        <translation>照常走。有疑问就看一眼订单。</translation>
    </message>
    <message>
        <source>Put the parcel and its label aside. %1</source>
        <translation>把包裹和面单放到一边。%1</translation>
    </message>
    <message>
        <source>Take the parcel out of the pick-up. %1</source>
        <translation>把包裹从交接里拿出来。%1</translation>
    </message>
    <message>
        <source>This parcel goes nowhere any more: look at the parcels that took its place.</source>
        <translation>这个包裹不再发出：请看代替它的包裹。</translation>
    </message>
    <message>
        <source>Wait for the payment, then import the orders again.</source>
        <translation>等买家付款，再导入一次订单。</translation>
    </message>
    <message>
        <source>Nothing is to be sent: take its number back.</source>
        <translation>不用发货：收回它的快递单号。</translation>
    </message>
    <message>
        <source>Nothing is to be sent: leave it.</source>
        <translation>不用发货，放着即可。</translation>
    </message>
    <message>
        <source>Look on the platform by which number it went before anything is sent.</source>
        <translation>先到平台上看它用哪个单号发的，再决定发不发。</translation>
    </message>
    <message>
        <source>Import a file that states the order&apos;s status.</source>
        <translation>导入一份写明订单状态的文件。</translation>
    </message>
    <message>
        <source>Wait until the platform has decided, then import the orders again.</source>
        <translation>等平台审核完，再导入一次订单。</translation>
    </message>
    <message>
        <source>Answer the refund on the platform, then import the orders again.</source>
        <translation>在平台上处理退款，再导入一次订单。</translation>
    </message>
    <message>
        <source>Import the detail file that states the refunds.</source>
        <translation>导入写明退款的明细文件。</translation>
    </message>
    <message>
        <source>Look at the goods and lift the hold: the parcel takes them over.</source>
        <translation>核对商品后解除拦截，包裹会按新的商品走。</translation>
    </message>
    <message>
        <source>Wait for its day: it becomes ready by itself.</source>
        <translation>等到那天，会自动变为可打单。</translation>
    </message>
    <message>
        <source>Import a file with the whole receiver.</source>
        <translation>导入收件人完整的文件。</translation>
    </message>
    <message>
        <source>Complete the receiver on the platform, then import the orders again.</source>
        <translation>在平台上补全收件人，再导入一次订单。</translation>
    </message>
    <message>
        <source>Import the file that lists the goods.</source>
        <translation>导入列出商品的文件。</translation>
    </message>
    <message>
        <source>Look at the new address and lift the hold: the label will show it.</source>
        <translation>核对新地址后解除拦截，面单会用新地址。</translation>
    </message>
    <message>
        <source>Choose another carrier, or wait for the end of the suspension.</source>
        <translation>换一家快递公司，或等停发结束。</translation>
    </message>
    <message>
        <source>Ask who held it, then lift the hold with a reason.</source>
        <translation>问清是谁拦的，再写原因解除拦截。</translation>
    </message>
    <message>
        <source>Enter new stock, split the parcel, or ask the shop to cancel.</source>
        <translation>录入新库存、拆单，或请店铺取消。</translation>
    </message>
    <message>
        <source>Read the note in the details and acknowledge it.</source>
        <translation>在详情里看留言并确认已读。</translation>
    </message>
    <message>
        <source>Look at the order, ask the shop if in doubt, then release it with a reason.</source>
        <translation>看一眼订单，有疑问问店铺，再写原因放行。</translation>
    </message>
    <message>
        <source>Look at the order, then release it with a reason.</source>
        <translation>看一眼订单，再写原因放行。</translation>
    </message>
    <message>
        <source>Order it from the supplier and enter the supplier&apos;s number.</source>
        <translation>向供应商下单，再录入供应商的快递单号。</translation>
    </message>
    <message>
        <source>Scan the QR code of the label.</source>
        <translation>请扫描面单上的二维码。</translation>
    </message>
    <message>
        <source>Print its label first.</source>
        <translation>先打印面单。</translation>
    </message>
    <message>
        <source>Settle the batch: say which label came out last.</source>
        <translation>先核对批次：说明最后打出的是哪一张。</translation>
    </message>
    <message>
        <source>Look for the newer label and use that one.</source>
        <translation>找到较新的面单，用那一张。</translation>
    </message>
    <message>
        <source>Put it with the parcels of its own carrier.</source>
        <translation>放到它自己快递公司的包裹那边。</translation>
    </message>
    <message>
        <source>Give it a new number and print it anew.</source>
        <translation>重新填号并打印。</translation>
    </message>
    <message>
        <source>Look whether the label is of another shop or bench.</source>
        <translation>看看这张面单是不是别的店铺或工位的。</translation>
    </message>
    <message>
        <source>It counts once: put it with the others.</source>
        <translation>只计一次：放回同批包裹。</translation>
    </message>
    <message>
        <source>Ask who scanned it.</source>
        <translation>问问是谁扫的。</translation>
    </message>
    <message>
        <source>Go on with its batch, or cancel what is left of it.</source>
        <translation>继续打完它的批次，或取消剩下的。</translation>
    </message>
    <message>
        <source>Shorten the text or choose a larger label.</source>
        <translation>缩短文字或换大一点的面单。</translation>
    </message>
    <message>
        <source>Raise the shop&apos;s limit or choose another account.</source>
        <translation>提高店铺的限额或换一个面单账户。</translation>
    </message>
    <message>
        <source>Import the shop&apos;s order file once more.</source>
        <translation>再导入一次店铺的订单文件。</translation>
    </message>
    <message>
        <source>Look at the order again: somebody else moved it on.</source>
        <translation>再看一下订单：别人已经处理过了。</translation>
    </message>
    <message>
        <source>Void its number and put the goods back.</source>
        <translation>作废快递单号，商品放回货架。</translation>
    </message>
    <message>
        <source>Wait for the platform&apos;s decision and import the orders again; void the number if it is cancelled.</source>
        <translation>等平台处理完再导入订单；若取消就作废单号。</translation>
    </message>
    <message>
        <source>Look on the platform by which number it went; void this one if it is another.</source>
        <translation>到平台上看它用哪个单号发的；不是这个就作废。</translation>
    </message>
    <message>
        <source>Take out the refunded goods, lift the hold and scan it again.</source>
        <translation>取出退款商品，解除拦截后再扫一次。</translation>
    </message>
    <message>
        <source>Change the goods in the parcel, lift the hold, print it again if asked.</source>
        <translation>按新的商品改包裹，解除拦截，需要时重打面单。</translation>
    </message>
    <message>
        <source>Lift the hold and print the label again with the new address.</source>
        <translation>解除拦截，用新地址重打面单。</translation>
    </message>
    <message>
        <source>Wait for the end of the suspension, or void the number and choose another carrier.</source>
        <translation>等停发结束，或作废单号换一家快递公司。</translation>
    </message>
    <message>
        <source>Look whether the goods are in it; if not, void the number.</source>
        <translation>看看货在不在里面；不在就作废单号。</translation>
    </message>
    <message>
        <source>A supplier sends it: void the number and put the goods back.</source>
        <translation>由供应商发货：作废单号，商品放回货架。</translation>
    </message>
    <message>
        <source>The courier has it: ask for it back, then call the parcel back here.</source>
        <translation>已交快递：请快递退回，再在这里召回包裹。</translation>
    </message>
    <message>
        <source>The courier has it: ask to send it on to the new address, or call it back.</source>
        <translation>已交快递：请快递改寄新地址，或召回。</translation>
    </message>
    <message>
        <source>The courier has it: settle the difference with the buyer.</source>
        <translation>已交快递：差额与买家协商。</translation>
    </message>
    <message>
        <source>The courier has it under a voided number: tell the courier.</source>
        <translation>已用作废的单号交给快递：请告诉快递。</translation>
    </message>
    <message>
        <source>The courier has it: ask who held it, and call it back if it must not arrive.</source>
        <translation>已交快递：问清是谁拦的，不能送达就召回。</translation>
    </message>
    <message>
        <source>The courier has it: tell the shop, and call it back if it must not arrive.</source>
        <translation>已交快递：告诉店铺，不能送达就召回。</translation>
    </message>
    <message>
        <source>The courier has it: nothing is to be done here.</source>
        <translation>已交快递：这里不用再做什么。</translation>
    </message>
    <message>
        <source>Take its number back and take the parcel apart: each of its orders goes by itself.</source>
        <translation>收回单号并拆开包裹：每笔订单单独发。</translation>
    </message>
    <message>
        <source>Take the parcel apart: an order that is paid on delivery goes by itself.</source>
        <translation>拆开包裹：货到付款的订单要单独发。</translation>
    </message>
    <message>
        <source>Void its number, open the parcel and take it apart: each of its orders goes by itself.</source>
        <translation>作废单号，拆开包裹：每笔订单单独发。</translation>
    </message>
    <message>
        <source>The courier has it: tell the courier which order&apos;s money is to be collected.</source>
        <translation>已交快递：告诉快递员代收哪一笔订单的钱。</translation>
    </message>
</context>
<context>
    <name>waydesk::ImportFlow</name>
    <message>
        <source>Import order files</source>
        <translation>导入订单文件</translation>
    </message>
    <message>
        <source>Order files (*.csv *.txt *.tsv *.xlsx *.xls);;All files (*)</source>
        <translation>订单文件 (*.csv *.txt *.tsv *.xlsx *.xls);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)...</source>
        <translation>
            <numerusform>正在读取 %n 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>哪个店铺？</translation>
    </message>
    <message>
        <source>%1 does not say which shop it is from:</source>
        <translation>%1 没有说明属于哪个店铺：</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>大约还要 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>大约还要 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ImportResultDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files of this import</source>
        <translation>本次导入的文件</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Save rejected rows as CSV</source>
        <translation>把被拒绝的行存为 CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>新增 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更新 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) stopped by what changed</source>
        <translation>
            <numerusform>因变更拦截 %n 个包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n 行被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 没有保存：%2</translation>
    </message>
    <message>
        <source>Read the rows put right</source>
        <translation>导入改好的行</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s) again...</source>
        <translation>
            <numerusform>正在重新读取 %n 个文件……</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何页面</translation>
    </message>
</context>
<context>
    <name>waydesk::KeyTable</name>
    <message>
        <source>pages</source>
        <translation>切换页面</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>返回一步</translation>
    </message>
    <message>
        <source>search, find a parcel by any code</source>
        <translation>搜索，用任意码查包裹</translation>
    </message>
    <message>
        <source>import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>sample data, while there are no orders</source>
        <translation>示例数据（尚无订单时）</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>change operator</source>
        <translation>更换操作员</translation>
    </message>
    <message>
        <source>teach the scanner</source>
        <translation>学习扫描枪</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>first row, last row</source>
        <translation>首行、末行</translation>
    </message>
    <message>
        <source>tick the row</source>
        <translation>勾选本行</translation>
    </message>
    <message>
        <source>tick several rows</source>
        <translation>连续勾选</translation>
    </message>
    <message>
        <source>tick all that may ship</source>
        <translation>勾选全部可发货</translation>
    </message>
    <message>
        <source>tick none</source>
        <translation>全不勾选</translation>
    </message>
    <message>
        <source>open or close a merged parcel</source>
        <translation>展开或收起合单</translation>
    </message>
    <message>
        <source>details of the row</source>
        <translation>本行详情</translation>
    </message>
    <message>
        <source>details on or off</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>views</source>
        <translation>切换视图</translation>
    </message>
    <message>
        <source>next urgent row</source>
        <translation>下一个紧急行</translation>
    </message>
    <message>
        <source>next row with a message</source>
        <translation>下一个有留言的行</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>choose the carrier</source>
        <translation>选快递</translation>
    </message>
    <message>
        <source>give numbers</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>edit the number of the row</source>
        <translation>修改本行单号</translation>
    </message>
    <message>
        <source>clear numbers not printed yet</source>
        <translation>清除未打印的单号</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>hold, or lift the hold</source>
        <translation>拦截或解除拦截</translation>
    </message>
    <message>
        <source>copy the number</source>
        <translation>复制单号</translation>
    </message>
    <message>
        <source>export the table shown</source>
        <translation>导出当前表格</translation>
    </message>
    <message>
        <source>pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>one line or two a row</source>
        <translation>单行或双行显示</translation>
    </message>
    <message>
        <source>undo history</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>pause, go on</source>
        <translation>暂停、继续</translation>
    </message>
    <message>
        <source>print the label again</source>
        <translation>补打本张</translation>
    </message>
    <message>
        <source>print a number again</source>
        <translation>按单号补打</translation>
    </message>
    <message>
        <source>label before, label after</source>
        <translation>上一张、下一张</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>no label came out</source>
        <translation>一张都没出</translation>
    </message>
    <message>
        <source>printer profile</source>
        <translation>打印机参数</translation>
    </message>
    <message>
        <source>rest into a PDF</source>
        <translation>剩余导出 PDF</translation>
    </message>
    <message>
        <source>cancel the rest</source>
        <translation>取消剩余</translation>
    </message>
    <message>
        <source>confirm a hold</source>
        <translation>确认拦截</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>type a number</source>
        <translation>手输单号</translation>
    </message>
    <message>
        <source>change the cage</source>
        <translation>换笼车</translation>
    </message>
    <message>
        <source>take back the last scan</source>
        <translation>撤销上次扫描</translation>
    </message>
    <message>
        <source>sound on or off</source>
        <translation>声音开关</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>leave for the next pick-up</source>
        <translation>留到下一批</translation>
    </message>
    <message>
        <source>leave all missing for the next pick-up</source>
        <translation>缺件全部留到下一批</translation>
    </message>
    <message>
        <source>void the number</source>
        <translation>作废单号</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>close and sign</source>
        <translation>结束并签收</translation>
    </message>
    <message>
        <source>add a segment</source>
        <translation>导入号段</translation>
    </message>
    <message>
        <source>add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>sharing of the shop on or off</source>
        <translation>店铺共享开关</translation>
    </message>
    <message>
        <source>daily limit of the shop</source>
        <translation>店铺日限额</translation>
    </message>
    <message>
        <source>end of the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>read anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>pick-up round</source>
        <translation>交接轮次</translation>
    </message>
    <message>
        <source>close without a change</source>
        <translation>关闭，不做更改</translation>
    </message>
    <message>
        <source>fill in the numbers</source>
        <translation>填入单号</translation>
    </message>
    <message>
        <source>first number</source>
        <translation>第一个单号</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>account</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>look through the preview</source>
        <translation>翻看预览</translation>
    </message>
    <message>
        <source>save the memo</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>show the parcel in the table</source>
        <translation>在订单表中显示该包裹</translation>
    </message>
    <message>
        <source>day before, day after</source>
        <translation>前一天、后一天</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>paste orders or a receiver</source>
        <translation>粘贴订单或收件人</translation>
    </message>
    <message>
        <source>order by hand, resend, gift</source>
        <translation>手工单、补发、赠品</translation>
    </message>
    <message>
        <source>not to be sent, with a reason</source>
        <translation>不用发货(写明原因)</translation>
    </message>
    <message>
        <source>decide on it again</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>accept the new order</source>
        <translation>放行新订单</translation>
    </message>
    <message>
        <source>accept the new orders shown</source>
        <translation>放行列出的新订单</translation>
    </message>
</context>
<context>
    <name>waydesk::LabelPicture</name>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
</context>
<context>
    <name>waydesk::LabelPreview</name>
    <message>
        <source>Label %1, number %2</source>
        <translation>面单 %1，单号 %2</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>没有面单</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>第 %1 份</translation>
    </message>
    <message>
        <source>Choose a label to see it as it comes out</source>
        <translation>选一张面单查看打印效果</translation>
    </message>
</context>
<context>
    <name>waydesk::LearningCard</name>
    <message>
        <source>This scanner is learned</source>
        <translation>扫描枪已识别</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>回车或 Tab</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>Learned: scan it again to check</source>
        <translation>已识别，可再扫一次核对</translation>
    </message>
    <message>
        <source>Scan this code with your scanner</source>
        <translation>用扫描枪扫这个码</translation>
    </message>
    <message>
        <source>Save the learning code</source>
        <translation>保存学习码</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Scan this code: Waydesk learns the scanner</source>
        <translation>扫描此码，打单台自动识别扫描枪</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Learn the scanner</source>
        <translation>扫描枪学习</translation>
    </message>
    <message>
        <source>Best set a prefix in the scanner, with the codes of its own manual: then no scan can ever land in a text field.</source>
        <translation>建议按扫描枪说明书给它设置前缀，这样扫描绝不会进入输入框。</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>waydesk::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>holds at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>waydesk::MainMenu</name>
    <message>
        <source>About Waydesk</source>
        <translation>关于打单台</translation>
    </message>
    <message>
        <source>Waydesk %1

Orders in, labels out, every parcel scanned before it leaves.</source>
        <translation>打单台 %1

订单进来，面单出去，每个包裹扫描后才离开。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import orders...</source>
        <translation>导入订单(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Shops and waybill accounts...</source>
        <translation>店铺与面单账户(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Write numbers back...</source>
        <translation>回传发货(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Tick &amp;all that may ship</source>
        <translation>全选可发货的(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>取消勾选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Waydesk</source>
        <translation>关于打单台(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>扫描(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个区域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change operator...</source>
        <translation>更换操作员(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用说明(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>本页快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Open sa&amp;mple data</source>
        <translation>打开示例数据(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Find by any code, search</source>
        <translation>按单号/码查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Learn the scanner...</source>
        <translation>扫描枪学习(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Purchases from suppliers...</source>
        <translation>供货商采购(&amp;P)...</translation>
    </message>
    <message>
        <source>&amp;Ready to ship...</source>
        <translation>备妥（RTS）(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>waydesk::MainWindow</name>
    <message>
        <source>The scan broke off: scan it again</source>
        <translation>扫描中断，请重扫</translation>
    </message>
    <message>
        <source>No scans are taken here</source>
        <translation>此页不接收扫描</translation>
    </message>
    <message>
        <source>%1 does not fit here</source>
        <translation>%1 不属于这一步</translation>
    </message>
    <message>
        <source>Waydesk - %1</source>
        <translation>打单台 — %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>更换操作员</translation>
    </message>
    <message>
        <source>Who works here now?</source>
        <translation>现在由谁操作？</translation>
    </message>
    <message>
        <source>Not now: wait until what runs is done, then press Ctrl+L again</source>
        <translation>现在不能更换：等正在进行的操作结束后，再按 Ctrl+L</translation>
    </message>
    <message>
        <source>%1 works here now</source>
        <translation>现在由 %1 操作</translation>
    </message>
    <message>
        <source>Scanner on %1 connected</source>
        <translation>扫描枪 %1 已连接</translation>
    </message>
    <message>
        <source>Scanner on %1 is not there, trying again</source>
        <translation>扫描枪 %1 未连接，正在重试</translation>
    </message>
    <message>
        <source>%1 is not on the order desk any more</source>
        <translation>%1 已不在订单台上</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>waydesk::ManifestPreview</name>
    <message>
        <source>Manifest, page %1 of %2</source>
        <translation>交接单，第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>No manifest</source>
        <translation>没有交接单</translation>
    </message>
    <message>
        <source>The manifest appears with the first scan</source>
        <translation>扫描第一件后显示交接单</translation>
    </message>
</context>
<context>
    <name>waydesk::MappingDialog</name>
    <message>
        <source>An unknown table</source>
        <translation>不认识的表格</translation>
    </message>
    <message>
        <source>Say once what its columns mean: tables with these headings are read by themselves from then on.</source>
        <translation>说明一次各列的含义，以后带这些表头的表格会自动识别。</translation>
    </message>
    <message>
        <source>Name of this shape</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Whose orders</source>
        <translation>订单平台</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>A row is an item: an order may have several</source>
        <translation>一行一件商品，一单可有多行</translation>
    </message>
    <message>
        <source>Needed:</source>
        <translation>必需：</translation>
    </message>
    <message>
        <source>Columns of the file and what they mean</source>
        <translation>文件的列及其含义</translation>
    </message>
    <message>
        <source>The first rows as orders</source>
        <translation>前几行读成的订单</translation>
    </message>
    <message>
        <source>A shape of this name is there already and will be replaced.</source>
        <translation>已有同名模板，保存后将替换它。</translation>
    </message>
    <message>
        <source>Do not read this file</source>
        <translation>不读这个文件</translation>
    </message>
    <message>
        <source>Remember and read</source>
        <translation>记住并导入</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(不使用)</translation>
    </message>
    <message>
        <source>%1 has a shape that is not known yet</source>
        <translation>还不认识“%1”的格式</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>列里的内容</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>The first rows as orders:</source>
        <translation>前几行读成的订单：</translation>
    </message>
    <message>
        <source>Choose what is needed: the first rows stand here as orders then.</source>
        <translation>先选好必需的列，前几行就会在这里显示成订单。</translation>
    </message>
</context>
<context>
    <name>waydesk::MemoDialog</name>
    <message>
        <source>Memo</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>&amp;Memo of our own</source>
        <translation>本店备注(&amp;M)</translation>
    </message>
    <message>
        <source>Memo of our own</source>
        <translation>本店备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Memo of order %1</source>
        <translation>订单 %1 的备注</translation>
    </message>
    <message>
        <source>Buyer: %1</source>
        <translation>买家留言：%1</translation>
    </message>
    <message>
        <source>Seller&apos;s memo on the platform: %1</source>
        <translation>平台卖家备注：%1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 characters</source>
        <translation>太长：%1 / %2 字</translation>
    </message>
</context>
<context>
    <name>waydesk::MergeDialog</name>
    <message>
        <source>What was merged, and what was not</source>
        <translation>合并结果</translation>
    </message>
    <message>
        <source>Merges, near misses and orders left out</source>
        <translation>已合并、差一点合并和未参与的订单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n of them merged</source>
        <translation>
            <numerusform>其中合并 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Nearly the same receiver, not merged</source>
        <translation>收件人相近，未合并</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未参与</translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation>比对…</translation>
    </message>
    <message>
        <source>Can still join a parcel that is not printed</source>
        <translation>还可以并入未打印的包裹</translation>
    </message>
    <message>
        <source>a planned parcel</source>
        <translation>已生成的包裹</translation>
    </message>
    <message>
        <source>parcel %1</source>
        <translation>包裹 %1</translation>
    </message>
    <message>
        <source>Let them join</source>
        <translation>并入</translation>
    </message>
</context>
<context>
    <name>waydesk::MergePolicyCard</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>one alone</source>
        <translation>仅同一买家</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>可以合</translation>
    </message>
    <message>
        <source>stay alone</source>
        <translation>单独发</translation>
    </message>
    <message>
        <source>with ordinary ones</source>
        <translation>可与现货合</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>%L1 g</source>
        <translation>%L1 克</translation>
    </message>
    <message>
        <source>Orders of %1 merge so from the next planning on</source>
        <translation>%1 的订单从下一次合单起照此合并</translation>
    </message>
    <message>
        <source>Merging by shop</source>
        <translation>各店铺的合单规则</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Other shops</source>
        <translation>跨店</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>带备注</translation>
    </message>
    <message>
        <source>Presale</source>
        <translation>预售</translation>
    </message>
    <message>
        <source>Most weight</source>
        <translation>限重</translation>
    </message>
    <message>
        <source>With other shops</source>
        <translation>可与其他店铺合</translation>
    </message>
    <message>
        <source>Of several buyers</source>
        <translation>可合不同买家</translation>
    </message>
    <message>
        <source>Orders with notes</source>
        <translation>带备注的可合</translation>
    </message>
    <message>
        <source>Presale with ordinary ones</source>
        <translation>预售可与现货合</translation>
    </message>
    <message>
        <source>Most weight of a parcel</source>
        <translation>每个包裹最重</translation>
    </message>
    <message>
        <source> g</source>
        <translation> 克</translation>
    </message>
    <message>
        <source>By the weights of articles; an order with an article of unknown weight stays alone</source>
        <translation>按商品重量表计算；有商品不知道重量的订单单独发</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>orders merge only if both of their shops allow it; one that is paid on delivery never does</source>
        <translation>双方店铺都允许才合单；货到付款的订单一律不合</translation>
    </message>
</context>
<context>
    <name>waydesk::MergeSection</name>
    <message>
        <source>Merging, splitting</source>
        <translation>合并与拆分</translation>
    </message>
</context>
<context>
    <name>waydesk::MergeTexts</name>
    <message>
        <source>Somebody decided that these are one receiver.</source>
        <translation>有人认定是同一收件人。</translation>
    </message>
    <message>
        <source>The platform says that it is the same receiver.</source>
        <translation>平台说明是同一收件人。</translation>
    </message>
    <message>
        <source>Same receiver, phone and address.</source>
        <translation>收件人、电话、地址都相同。</translation>
    </message>
    <message>
        <source>The receiver is masked: equal stars prove nothing.</source>
        <translation>收件人打了码：星号相同不能说明是同一人。</translation>
    </message>
    <message>
        <source>The phone differs.</source>
        <translation>电话不同。</translation>
    </message>
    <message>
        <source>The name differs.</source>
        <translation>姓名不同。</translation>
    </message>
    <message>
        <source>The street differs.</source>
        <translation>街道地址不同。</translation>
    </message>
    <message>
        <source>The shops do not share a waybill account.</source>
        <translation>店铺没有共用的面单账户。</translation>
    </message>
    <message>
        <source>Merging across shops is off.</source>
        <translation>已关闭跨店合单。</translation>
    </message>
    <message>
        <source>Somebody took them apart.</source>
        <translation>有人把它们拆开了。</translation>
    </message>
    <message>
        <source>A shop merges orders of one buyer alone.</source>
        <translation>有店铺只合同一买家的订单。</translation>
    </message>
    <message>
        <source>A shop sends orders with a note by themselves.</source>
        <translation>有店铺要求带备注的订单单独发。</translation>
    </message>
    <message>
        <source>A shop keeps presale and ordinary orders apart.</source>
        <translation>有店铺不让预售与现货合单。</translation>
    </message>
    <message>
        <source>Together they weigh more than a shop allows in one parcel.</source>
        <translation>合起来超过店铺设的包裹限重。</translation>
    </message>
    <message>
        <source>A shop limits the weight, and that of an article is not known.</source>
        <translation>店铺设了限重，而有商品不知道重量。</translation>
    </message>
    <message>
        <source>The parcel goes to another receiver.</source>
        <translation>这个包裹寄往另一位收件人。</translation>
    </message>
    <message>
        <source>That contradicts what was decided about other receivers; take one of those words back first.</source>
        <translation>这与对其他收件人的决定相矛盾，请先撤回其中一个。</translation>
    </message>
    <message>
        <source>The platform hides this receiver and says by an id of its own who it is; nobody here can decide.</source>
        <translation>平台隐藏了该收件人，只用平台自己的 ID 标识；这里无法由人判定。</translation>
    </message>
    <message>
        <source>An order that is paid on delivery goes by itself.</source>
        <translation>货到付款的订单单独发。</translation>
    </message>
</context>
<context>
    <name>waydesk::NumberCards</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 → %2 after it</source>
        <translation>%1 → 填写后 %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) already in use are skipped</source>
        <translation>
            <numerusform>%n 个单号已用，自动跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule of the numbers</source>
        <translation>单号规则</translation>
    </message>
    <message>
        <source>Left in the segments</source>
        <translation>号段剩余</translation>
    </message>
    <message>
        <source>Taken by each shop</source>
        <translation>分摊到店铺</translation>
    </message>
    <message>
        <source>one account, counted by shop</source>
        <translation>同一账户，按店统计</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>填写顺序</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并包裹</translation>
    </message>
    <message>
        <source>the table&apos;s order, as it stands now</source>
        <translation>表格当前顺序</translation>
    </message>
    <message>
        <source>a merged parcel takes one number</source>
        <translation>每个包裹只占 1 个单号</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 个</translation>
    </message>
</context>
<context>
    <name>waydesk::NumberDialog</name>
    <message>
        <source>Give numbers</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>First &amp;number</source>
        <translation>第一个单号(&amp;N)</translation>
    </message>
    <message>
        <source>scan or type; a scan never confirms</source>
        <translation>扫描或键入 · 扫描不会直接确认</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>第一个单号</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>快递公司(&amp;C)</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>面单账户(&amp;A)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Preview of the numbers</source>
        <translation>单号预览</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole fill back until the first label is printed</source>
        <translation>确认后可按 Ctrl+Z 整批撤销，直到第一张面单打印为止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填入</translation>
    </message>
    <message numerus="yes">
        <source>%1, shared by %n shop(s)</source>
        <translation>
            <numerusform>%1 · %n 店共用</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or scan the first number.</source>
        <translation>请键入或扫描第一个单号。</translation>
    </message>
    <message>
        <source>From the account&apos;s segments.</source>
        <translation>从账户号段取号。</translation>
    </message>
    <message>
        <source>The number is in none of the account&apos;s segments.</source>
        <translation>此单号不在账户的任何号段内。</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n number(s)</source>
        <translation>
            <numerusform>填入 %n 个单号</numerusform>
        </translation>
    </message>
    <message>
        <source>A scan becomes the first number; only Enter on the keyboard fills</source>
        <translation>扫描作为第一个单号；只有键盘回车才填入</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %n parcel(s)</source>
        <translation>
            <numerusform>预览 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>last number %1</source>
        <translation>末号 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未参与</translation>
    </message>
    <message numerus="yes">
        <source>%n more: PgDn turns the page, End shows the last, %1</source>
        <translation>
            <numerusform>还有 %n 个：PgDn 翻页，End 看最后一个 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>shared by all shops</source>
        <translation>各店共用的账户</translation>
    </message>
</context>
<context>
    <name>waydesk::NumberPreviewModel</name>
    <message>
        <source>#</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>in use, skipped</source>
        <translation>已用 跳过</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未参与</translation>
    </message>
    <message>
        <source>no number left</source>
        <translation>单号不够</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation>您输入</translation>
    </message>
    <message>
        <source>This number is in use; it is not given again</source>
        <translation>此号已用，不会重复使用</translation>
    </message>
</context>
<context>
    <name>waydesk::NumberShapeTexts</name>
    <message>
        <source>%1 to %2 digits</source>
        <translation>%1 至 %2 位数字</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 letters</source>
        <translation>%1 至 %2 个字母</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n 个字母</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 letters or digits</source>
        <translation>%1 至 %2 位字母或数字</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) or digit(s)</source>
        <translation>
            <numerusform>%n 位字母或数字</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>可能有 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>waydesk::NumberTexts</name>
    <message>
        <source>The numbers after it cannot be foretold: take them from a segment.</source>
        <translation>后面的单号无法推算：请从号段取号。</translation>
    </message>
    <message numerus="yes">
        <source>The series ends: %n number(s) fit.</source>
        <translation>
            <numerusform>序列已到头：只够 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many numbers in a row are in use.</source>
        <translation>连续已用的单号太多。</translation>
    </message>
    <message numerus="yes">
        <source>The account&apos;s segments end: %n number(s) fit.</source>
        <translation>
            <numerusform>账户号段不足：只够 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>This carrier gives numbers one by one. Counting up is right only for blocks that the account owns and for pre-printed forms.</source>
        <translation>这家快递逐个发号。只有账户自有号段和预印面单才能顺序递增。</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>none; counts up by one</source>
        <translation>无，逐号 +1</translation>
    </message>
    <message>
        <source>worked out for each number</source>
        <translation>逐号计算</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>printed, given %1</source>
        <translation>%1 填号，已打印</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>%1 填号</translation>
    </message>
    <message>
        <source>In use (%1); it is not given again</source>
        <translation>此号已用（%1），不会重复使用</translation>
    </message>
    <message>
        <source>In use for order %1 (%2); it is not given again</source>
        <translation>此号已用于订单 %1（%2），不会重复使用</translation>
    </message>
</context>
<context>
    <name>waydesk::OrderActions</name>
    <message>
        <source>Tick what it is for first: Space for one row, Ctrl+A for all that may ship.</source>
        <translation>请先勾选：空格勾选一行，Ctrl+A 勾选全部可发货的。</translation>
    </message>
    <message>
        <source>Nothing is left to merge.</source>
        <translation>没有可合并的了。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n of them merged</source>
        <translation>
            <numerusform>其中合并 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>%n 组差一点合并</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n 单未参与</numerusform>
        </translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看原因</translation>
    </message>
    <message numerus="yes">
        <source>Now %n parcel(s)</source>
        <translation>
            <numerusform>现在是 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>选快递</translation>
    </message>
    <message>
        <source>Carrier of the selected parcels:</source>
        <translation>所选包裹的快递公司：</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) go with</source>
        <translation>
            <numerusform>%n 个包裹走</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) given</source>
        <translation>
            <numerusform>填入 %n 个单号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) left out</source>
        <translation>
            <numerusform>%n 个包裹未参与</numerusform>
        </translation>
    </message>
    <message>
        <source>A batch is printing: wait for it or pause it.</source>
        <translation>正在打印一批：请等待或暂停。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are free again</source>
        <translation>
            <numerusform>%n 个单号已放回</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>解除拦截</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>The hold is lifted</source>
        <translation>已解除拦截</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Only a parcel without a number and with more than one piece can be split.</source>
        <translation>只有未填号且多于一件的包裹才能拆分。</translation>
    </message>
    <message>
        <source>Memo written. Ctrl+Z takes it back.</source>
        <translation>备注已保存。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>These parcels are not there any more: another step took them away.</source>
        <translation>这些包裹已不在：别的操作已将其移走。</translation>
    </message>
    <message>
        <source>Only a parcel that may ship and is not printed yet can be given another number.</source>
        <translation>只有可发货且未打印的包裹才能改单号。</translation>
    </message>
    <message>
        <source>It has the number %1: clear that first.</source>
        <translation>它已有单号 %1：请先清除。</translation>
    </message>
    <message>
        <source>Clear and edit</source>
        <translation>清除并修改</translation>
    </message>
    <message>
        <source>You were on another page when it was ready, so nothing was opened. Do it once more.</source>
        <translation>准备好时已切到别的页面，没有打开。请再操作一次。</translation>
    </message>
    <message>
        <source>another reason...</source>
        <translation>其他原因……</translation>
    </message>
    <message>
        <source>Not to be sent</source>
        <translation>不用发货</translation>
    </message>
    <message>
        <source>Why is nothing of these orders sent?</source>
        <translation>这些订单为什么不用发货？</translation>
    </message>
    <message>
        <source>virtual goods</source>
        <translation>虚拟商品</translation>
    </message>
    <message>
        <source>collected in the store</source>
        <translation>到店自提</translation>
    </message>
    <message>
        <source>brought by ourselves</source>
        <translation>自己送货</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not be sent; H on a row takes it back</source>
        <translation>
            <numerusform>%n 行已标为不用发货；在该行按 H 可撤回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can still join a parcel</source>
        <translation>
            <numerusform>%n 笔还可以并入包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>Join parcel %1</source>
        <translation>并入包裹 %1</translation>
    </message>
    <message>
        <source>Compare receivers</source>
        <translation>比对收件人</translation>
    </message>
    <message>
        <source>They stay apart, and are not offered again.</source>
        <translation>保持分开，以后不再提示。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) joined a planned parcel</source>
        <translation>
            <numerusform>%n 笔订单并入了已生成的包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) joined parcel %1; it keeps its number</source>
        <translation>
            <numerusform>%n 笔订单并入了包裹 %1，单号不变</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the merged parcel apart</source>
        <translation>拆开合并包裹</translation>
    </message>
    <message>
        <source>Number %1 is given up: free again if no label was sent, else voided. Why?</source>
        <translation>单号 %1 不再使用：面单没送出过就放回，送出过就作废。原因：</translation>
    </message>
    <message>
        <source>as the rules say</source>
        <translation>按规则选</translation>
    </message>
    <message>
        <source>Remember it for the areas that they go to</source>
        <translation>为它们的收件地区记住这个选择</translation>
    </message>
    <message>
        <source>Only a parcel without a number can go with another carrier.</source>
        <translation>只有还没有单号的包裹才能改快递。</translation>
    </message>
    <message>
        <source>and what goes to their areas from now on</source>
        <translation>以后发往这些地区的也一样</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have another carrier now</source>
        <translation>
            <numerusform>%n 个包裹换了快递</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen by hand stay</source>
        <translation>
            <numerusform>%n 个人工选定的不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a rule</source>
        <translation>
            <numerusform>%n 个没有适用的规则</numerusform>
        </translation>
    </message>
    <message>
        <source>No new order waits here.</source>
        <translation>这里没有等待审核的新订单。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n new order(s)</source>
        <translation>
            <numerusform>放行 %n 个新订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s) go on</source>
        <translation>
            <numerusform>%n 个新订单已放行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrderDelegate</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>合%n单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrderRowText</name>
    <message numerus="yes">
        <source>%n orders merged</source>
        <translation>
            <numerusform>合 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 天 %2 时</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>%1 付款</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>拆单 %1</translation>
    </message>
</context>
<context>
    <name>waydesk::OrderSheet</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>发货截止</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>拦截原因</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>waydesk::OrderTableModel</name>
    <message>
        <source>Shop · Order / Nick</source>
        <translation>店铺 · 订单号 / 昵称</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>留言/备注</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时限</translation>
    </message>
    <message>
        <source>Carrier / Number</source>
        <translation>快递 / 单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in this parcel</source>
        <translation>随包裹</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
</context>
<context>
    <name>waydesk::OrdersPage</name>
    <message>
        <source>Loading orders...</source>
        <translation>正在载入订单…</translation>
    </message>
    <message>
        <source>No orders yet.

Drop the order files of your shops here, or press Ctrl+O.</source>
        <translation>还没有订单。

把店铺导出的订单文件拖到这里，或按 Ctrl+O 导入。</translation>
    </message>
    <message>
        <source>Nothing in this view.</source>
        <translation>此视图没有订单。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Link the shop</source>
        <translation>关联店铺</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>A scan shows its parcel in the table</source>
        <translation>扫描用于定位包裹</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Dispatch takes only parcels that are printed and verified by a scan.</source>
        <translation>只有已打印并扫描校验的包裹才能发货。</translation>
    </message>
    <message>
        <source>Parcel details</source>
        <translation>包裹详情</translation>
    </message>
    <message>
        <source>History</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Save the filter as a view</source>
        <translation>把当前筛选存为视图</translation>
    </message>
    <message>
        <source>Save the filter as a view...</source>
        <translation>把当前筛选存为视图…</translation>
    </message>
    <message>
        <source>Rename the view...</source>
        <translation>重命名视图…</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Export the table shown...</source>
        <translation>导出当前表格…</translation>
    </message>
    <message>
        <source>Search or filter first: the view keeps what is chosen.</source>
        <translation>请先搜索或筛选：视图保存的是当前的条件。</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>视图名称：</translation>
    </message>
    <message>
        <source>The view was not saved: it needs a new name of at most %1 characters, and there are at most %2 views.</source>
        <translation>视图未保存：名称不能为空、不能重复，最多 %1 个字；最多 %2 个视图。</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>New name of &quot;%1&quot;:</source>
        <translation>“%1”的新名称：</translation>
    </message>
    <message>
        <source>The view keeps its name: the new one is empty, too long or taken.</source>
        <translation>名称未改：新名称为空、太长或已被使用。</translation>
    </message>
    <message>
        <source>View &quot;%1&quot; is deleted</source>
        <translation>已删除视图“%1”</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This parcel is done with: it is not in the table any more.</source>
        <translation>此包裹已完结，不在表格中。</translation>
    </message>
    <message>
        <source>Nothing is shown that could be exported.</source>
        <translation>当前表格为空，没有可导出的内容。</translation>
    </message>
    <message>
        <source>Export the table shown</source>
        <translation>导出当前表格</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait until the import that runs has read its own</source>
        <translation>
            <numerusform>%n 个文件排队，等正在进行的导入完成后接着读</numerusform>
        </translation>
    </message>
    <message>
        <source>No shop was chosen.</source>
        <translation>没有选择店铺。</translation>
    </message>
    <message>
        <source>Not read: %1. %2</source>
        <translation>未读取：%1。%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> Read before: </source>
        <translation>此前已读取：</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>筛选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Foreseen …%1</source>
        <translation>预填 …%1</translation>
    </message>
    <message>
        <source>You were on another page when %1 was found. Look for it once more.</source>
        <translation>找到 %1 时已切到别的页面。请再查一次。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Paste orders or a receiver</source>
        <translation>粘贴订单或收件人</translation>
    </message>
    <message>
        <source>Order by hand, resend, gift...</source>
        <translation>手工单、补发、赠品……</translation>
    </message>
    <message>
        <source>Not to be sent...</source>
        <translation>不用发货……</translation>
    </message>
    <message>
        <source>Watch a folder for order files...</source>
        <translation>监视订单文件夹……</translation>
    </message>
    <message>
        <source>Stop watching the folder</source>
        <translation>停止监视文件夹</translation>
    </message>
    <message>
        <source>Take in a table shape...</source>
        <translation>导入表格模板……</translation>
    </message>
    <message>
        <source>Hand on a table shape...</source>
        <translation>导出表格模板……</translation>
    </message>
    <message>
        <source>Nothing to paste: copy cells with their headings, files, or a receiver first.</source>
        <translation>没有可粘贴的内容：请先复制带表头的单元格、文件或收件人信息。</translation>
    </message>
    <message>
        <source>Order %1 is added</source>
        <translation>已添加订单 %1</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>%1 is watched no longer</source>
        <translation>已停止监视 %1</translation>
    </message>
    <message>
        <source>New order files in %1 are read while this page is open</source>
        <translation>打开本页时，%1 里的新订单文件会自动读取</translation>
    </message>
    <message>
        <source>Take in a table shape</source>
        <translation>导入表格模板</translation>
    </message>
    <message>
        <source>Table shapes (*.json)</source>
        <translation>表格模板 (*.json)</translation>
    </message>
    <message>
        <source>Tables of the shape %1 are read from now on</source>
        <translation>以后会自动识别“%1”格式的表格</translation>
    </message>
    <message>
        <source>No table shape of your own is there yet: import such a table first.</source>
        <translation>还没有自己的表格模板：请先导入一个这样的表格。</translation>
    </message>
    <message>
        <source>Hand on a table shape</source>
        <translation>导出表格模板</translation>
    </message>
    <message>
        <source>Which shape:</source>
        <translation>选择模板：</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>An import has a question: it comes when you are back here</source>
        <translation>导入有问题要问：回到本页时会显示</translation>
    </message>
    <message>
        <source>It was not wanted.</source>
        <translation>您选择不读取。</translation>
    </message>
    <message>
        <source>Nothing matches the filters chosen.</source>
        <translation>没有符合所选筛选条件的订单。</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot; and the filters chosen.</source>
        <translation>没有符合“%1”和所选筛选条件的订单。</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot;.</source>
        <translation>没有符合“%1”的订单。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Accept the new orders shown...</source>
        <translation>放行列出的新订单…</translation>
    </message>
</context>
<context>
    <name>waydesk::OwnOrderDialog</name>
    <message>
        <source>An order by hand</source>
        <translation>手工单</translation>
    </message>
    <message>
        <source>It ships like any other order; no platform is told its number.</source>
        <translation>和其他订单一样发货；单号不会回传给任何平台。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Earlier order</source>
        <translation>原订单号</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Name, phone and address in one piece, in any order:</source>
        <translation>整段粘贴姓名、电话、地址(顺序不限):</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Note for the packer</source>
        <translation>给打包员的备注</translation>
    </message>
    <message>
        <source>Goods and how many</source>
        <translation>商品和数量</translation>
    </message>
    <message>
        <source>Type the goods into the list; empty rows do not count.</source>
        <translation>在表格里填写商品；空行不算。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add the order</source>
        <translation>添加订单</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>the phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Not found in the text: %1. Type it into its field.</source>
        <translation>文本里没找到：%1。请在对应栏里填写。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>that of the order</source>
        <translation>与原订单相同</translation>
    </message>
    <message>
        <source>as in the order</source>
        <translation>与原订单相同</translation>
    </message>
    <message>
        <source>new order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>gift to an order</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Paid on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>It merges with no other order</source>
        <translation>不与其他订单合单</translation>
    </message>
</context>
<context>
    <name>waydesk::PaperFlow</name>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Tick parcels that have a number first: the papers follow their labels.</source>
        <translation>请先勾选已有单号的包裹：这些单据跟着面单的顺序走。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>No file was written. %1</source>
        <translation>没有写出文件。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n 个未列入</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>waydesk::PlainTable</name>
    <message numerus="yes">
        <source>and %n more, which are not shown</source>
        <translation>
            <numerusform>另有 %n 行未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PolicyTexts</name>
    <message>
        <source>goes with %1</source>
        <translation>走%1</translation>
    </message>
    <message>
        <source>never goes with %1</source>
        <translation>不走%1</translation>
    </message>
    <message>
        <source>goes with the cheapest that may</source>
        <translation>走可用的最便宜的快递</translation>
    </message>
    <message>
        <source>goes with the fastest that may</source>
        <translation>走可用的最快的快递</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>paid from %1</source>
        <translation>实付满 %1</translation>
    </message>
    <message>
        <source>paid below %1</source>
        <translation>实付低于 %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>店铺为 %1</translation>
    </message>
    <message>
        <source>sold on %1</source>
        <translation>平台为 %1</translation>
    </message>
    <message>
        <source>with %1 in the goods</source>
        <translation>商品含%1</translation>
    </message>
    <message>
        <source>whose notes say %1</source>
        <translation>备注写有%1</translation>
    </message>
    <message>
        <source>for which the platform names %1</source>
        <translation>平台指定%1</translation>
    </message>
    <message>
        <source>Every parcel</source>
        <translation>所有包裹</translation>
    </message>
    <message>
        <source>A parcel %1</source>
        <translation>%1的包裹</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>which parcels, what happens to them</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>First weight</source>
        <translation>首重</translation>
    </message>
    <message>
        <source>Further weight</source>
        <translation>续重</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Delivers</source>
        <translation>派送</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Weight g</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Volume cm³</source>
        <translation>体积（立方厘米）</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>改选时记住</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Somebody chose it for this area and had it remembered.</source>
        <translation>有人为这个地区改选时勾了“记住”。</translation>
    </message>
    <message>
        <source>%1 up to %2 g</source>
        <translation>%1（%2 克内）</translation>
    </message>
    <message>
        <source>%1 per %2 g</source>
        <translation>每 %2 克 %1</translation>
    </message>
    <message>
        <source>then %1 begun</source>
        <translation>续重%1，不足也算</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) on the way</source>
        <translation>
            <numerusform>%n 天送达</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cm³ count as 1 kg</source>
        <translation>每 %1 立方厘米算 1 公斤</translation>
    </message>
    <message>
        <source>one price</source>
        <translation>一口价</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>carrier, place, price</comment>
        <translation>%1发往 %2：%3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 delivers to %2.</source>
        <translation>%1派送 %2。</translation>
    </message>
    <message>
        <source>%1 does not deliver to %2.</source>
        <translation>%1不派送 %2。</translation>
    </message>
    <message>
        <source>every carrier</source>
        <translation>所有快递</translation>
    </message>
    <message>
        <source>somebody ends it</source>
        <translation>人工结束</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>停发中</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Parcels there are held.</source>
        <translation>那里的包裹现在被拦截。</translation>
    </message>
    <message>
        <source>Parcels there will be held.</source>
        <translation>到时那里的包裹会被拦截。</translation>
    </message>
    <message>
        <source>It holds nothing any more.</source>
        <translation>现在不再拦截任何包裹。</translation>
    </message>
    <message>
        <source>No parcels to %1 with %2 from %3 until %4.</source>
        <translation>%2自 %3 起停发 %1，至 %4。</translation>
    </message>
    <message>
        <source>One %1 weighs %2 g.</source>
        <translation>%1 每件 %2 克。</translation>
    </message>
    <message>
        <source>Days promised</source>
        <translation>承诺天数</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Fetched back</source>
        <translation>追回</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>剔出</translation>
    </message>
    <message>
        <source>Of 1000</source>
        <translation>每千件异常</translation>
    </message>
    <message>
        <source>Waited for the courier</source>
        <translation>等揽收</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>waydesk::PreviewDelegate</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>合%n单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PrintDialog</name>
    <message>
        <source>Print labels</source>
        <translation>打印面单</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>输出到(&amp;T)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>File, folder, queue or address</source>
        <translation>文件、文件夹、队列或地址</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>T&amp;emplate</source>
        <translation>模板(&amp;E)</translation>
    </message>
    <message>
        <source>Label template</source>
        <translation>面单模板</translation>
    </message>
    <message>
        <source>Every label is decoded from its own bitmap and compared before it goes out.</source>
        <translation>每张面单送出前都从位图解码并与单号比对。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Address, host:port</source>
        <translation>地址 主机：端口(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder for the labels</source>
        <translation>面单保存文件夹</translation>
    </message>
    <message>
        <source>File for the labels</source>
        <translation>面单保存文件</translation>
    </message>
    <message>
        <source>Say where the labels go.</source>
        <translation>请指定面单输出位置。</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>PNG pictures in a folder</source>
        <translation>PNG 图片文件夹</translation>
    </message>
    <message>
        <source>ZPL file</source>
        <translation>ZPL 文件</translation>
    </message>
    <message>
        <source>TSPL file</source>
        <translation>TSPL 文件</translation>
    </message>
    <message>
        <source>CUPS raw queue</source>
        <translation>CUPS 原始队列</translation>
    </message>
    <message>
        <source>Network printer (raw port)</source>
        <translation>网络打印机(原始端口)</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) in canonical sequence</source>
        <translation>
            <numerusform>%n 张面单，按规范顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>Known &amp;printers</source>
        <translation>本工位打印机(&amp;P)</translation>
    </message>
    <message>
        <source>Printers of this bench</source>
        <translation>本工位的打印机</translation>
    </message>
    <message>
        <source>%1 · %2 mm, %3 dpi</source>
        <translation>%1 · %2 mm，%3 dpi</translation>
    </message>
</context>
<context>
    <name>waydesk::PrintPage</name>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Reprint selected</source>
        <translation>补打选中</translation>
    </message>
    <message>
        <source>Reprint by number</source>
        <translation>按单号补打</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消剩余</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Scan the last good label in your hand to go on. Printing waits for it.</source>
        <translation>扫描您手里最后一张完好的面单以继续。确认前不会打印。</translation>
    </message>
    <message>
        <source>Last good label</source>
        <translation>最后一张完好的面单</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>一张都没出来</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Labels of the batch</source>
        <translation>本批面单</translation>
    </message>
    <message>
        <source>This batch</source>
        <translation>本批</translation>
    </message>
    <message>
        <source>%1: copy %2 printed</source>
        <translation>%1:已打印第 %2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) confirmed</source>
        <translation>
            <numerusform>已确认 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n spoiled and queued again</source>
        <translation>
            <numerusform>作废重排 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to print</source>
        <translation>
            <numerusform>还剩 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cancelled</source>
        <translation>
            <numerusform>已取消 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch yet: tick orders and press P.</source>
        <translation>还没有批次：勾选订单后按 P。</translation>
    </message>
    <message>
        <source>Sequence of %1</source>
        <translation>%1 顺序</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) sent</source>
        <translation>
            <numerusform>已发送 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>已确认 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n 个未参与</numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Choose a label first.</source>
        <translation>请先选择一张面单。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of this batch will not be printed.</source>
        <translation>
            <numerusform>本批将有 %n 张不再打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>A scan is taken as the last good label in your hand</source>
        <translation>扫描将用于「恢复打印」</translation>
    </message>
    <message>
        <source>A scan jumps to its label</source>
        <translation>扫描用于定位面单</translation>
    </message>
    <message>
        <source>Rest to PDF</source>
        <translation>剩余导出 PDF</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读校验</translation>
    </message>
    <message>
        <source>Barcode and QR are decoded from the very bitmap before it is sent. Scans are counted on the scan page.</source>
        <translation>发送前从位图解码条码和二维码比对。扫描数另见扫描页。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>sent, not confirmed</source>
        <translation>已发送未确认</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Every label of this batch is out; a further one is a reprint (R).</source>
        <translation>本批面单都已打出，再打请用补打（R）。</translation>
    </message>
    <message>
        <source>The rest as PDF</source>
        <translation>剩余面单导出 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer and paper</source>
        <translation>打印机与纸张</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Paper and test label</source>
        <translation>纸张与测试标签</translation>
    </message>
    <message>
        <source>Waiting for a label…</source>
        <translation>等待扫描面单…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>barcode + QR</source>
        <translation>条码 + 二维码</translation>
    </message>
    <message>
        <source>Every label is written to the ledger before it is sent: after a power cut one scan settles what came out.</source>
        <translation>每张面单先写入本地台账再发送；断电后扫一张就能确认打到哪里。</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n 批</numerusform>
        </translation>
    </message>
    <message>
        <source>In doubt %1</source>
        <translation>不确定 %1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>模板 %1</translation>
    </message>
    <message numerus="yes">
        <source>Printing was interrupted: %n label(s) in doubt (%1)</source>
        <translation>
            <numerusform>上次打印中断：%n 张状态不确定（第 %1 张）</numerusform>
        </translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>%1/%2 passed</source>
        <translation>%1/%2 通过</translation>
    </message>
    <message>
        <source>waits for a scan</source>
        <translation>等待扫描</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>in the printer</source>
        <translation>在打印机内</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 张/分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>waydesk::PrinterCard</name>
    <message>
        <source>asked for at each printing</source>
        <translation>每次打印时询问</translation>
    </message>
    <message>
        <source>address or address:port, 9100 if none is said</source>
        <translation>地址，或 地址：端口，不写端口用 9100</translation>
    </message>
    <message>
        <source>name of the raw queue</source>
        <translation>原始队列的名称</translation>
    </message>
    <message>
        <source>Labels go to %1 from now on</source>
        <translation>面单今后输出到 %1</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>the choice that printing begins with</source>
        <translation>打印时的默认选择</translation>
    </message>
    <message>
        <source>Labels go to</source>
        <translation>面单输出到</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Network printer (raw port)</source>
        <translation>网络打印机（原始端口）</translation>
    </message>
    <message>
        <source>CUPS raw queue</source>
        <translation>CUPS 原始队列</translation>
    </message>
    <message>
        <source>A label printer gets the label&apos;s own dots. Never give it a queue with a driver: filters fatten the bars, and scanners stop reading them.</source>
        <translation>面单打印机直接接收面单点阵。不要用带驱动的队列：滤镜会把条码变粗，扫描枪就读不出来了。</translation>
    </message>
    <message>
        <source>Paper and test label...</source>
        <translation>纸张与测试标签…</translation>
    </message>
</context>
<context>
    <name>waydesk::PrinterDialog</name>
    <message>
        <source>Paper and test label</source>
        <translation>纸张与测试标签</translation>
    </message>
    <message>
        <source>What lies in the label printer, and how it is tuned. A batch for other labels is refused before it begins. The ruler label shows whether it is right: the frame must lie on the edge of the paper, and the thinnest bars must stay apart.</source>
        <translation>标签打印机里装的是什么纸，怎样微调。模板需要别的纸或分辨率时，批次在开始前就会被拒绝。用标尺标签检查：边框应压在纸边上，最细的线条要能分开。</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Label &amp;width</source>
        <translation>标签宽(&amp;W)</translation>
    </message>
    <message>
        <source>Label width</source>
        <translation>标签宽</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Label &amp;height</source>
        <translation>标签高(&amp;H)</translation>
    </message>
    <message>
        <source>Label height</source>
        <translation>标签高</translation>
    </message>
    <message>
        <source>&amp;Darkness</source>
        <translation>浓度(&amp;D)</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>浓度</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>as the printer is set</source>
        <translation>按打印机自己的设置</translation>
    </message>
    <message>
        <source>Move to the r&amp;ight</source>
        <translation>右移(&amp;I)</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source> dots</source>
        <translation> 点</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Print a ruler label</source>
        <translation>打印标尺标签</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再记住</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 mm, %2 dpi</source>
        <translation>%1 毫米，%2 dpi</translation>
    </message>
    <message>
        <source>Fits the template in use: %1 (%2).</source>
        <translation>与正在用的模板相符：%1（%2）。</translation>
    </message>
    <message>
        <source>Does not fit the template in use: %1 needs %2. Batches with it will be refused for this printer.</source>
        <translation>与正在用的模板不符：%1 需要 %2。用它的批次不能发往这台打印机。</translation>
    </message>
    <message>
        <source>Saved for %1</source>
        <translation>已为 %1 保存</translation>
    </message>
    <message>
        <source>Nothing is known of this printer any more.</source>
        <translation>不再记着这台打印机的纸张。</translation>
    </message>
    <message>
        <source>The ruler label is on its way.</source>
        <translation>标尺标签已送出。</translation>
    </message>
    <message>
        <source>203 dpi (8 dots to the millimetre)</source>
        <translation>203 dpi（每毫米 8 点）</translation>
    </message>
    <message>
        <source>300 dpi (12 dots to the millimetre)</source>
        <translation>300 dpi（每毫米 12 点）</translation>
    </message>
</context>
<context>
    <name>waydesk::PrintingSection</name>
    <message>
        <source>Printer and labels</source>
        <translation>打印机与面单</translation>
    </message>
    <message>
        <source>%1 is offered when printing</source>
        <translation>打印时默认用 %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Label templates</source>
        <translation>面单模板</translation>
    </message>
    <message>
        <source>own ones: folder &quot;templates&quot; beside the store</source>
        <translation>自定义模板放在数据目录的 templates 文件夹</translation>
    </message>
    <message>
        <source>How it comes out</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>an invented parcel</source>
        <translation>虚构的包裹</translation>
    </message>
    <message>
        <source>Picture of the label</source>
        <translation>面单图样</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Use for printing</source>
        <translation>用于打印</translation>
    </message>
    <message>
        <source>%1 x %2 mm</source>
        <translation>%1×%2 毫米</translation>
    </message>
    <message>
        <source>%1 dots/mm</source>
        <translation>%1 点/毫米</translation>
    </message>
</context>
<context>
    <name>waydesk::PurchasesDialog</name>
    <message>
        <source>Purchases from suppliers</source>
        <translation>供货商采购</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>供货商(&amp;S)</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货商</translation>
    </message>
    <message>
        <source>List again what stood in a list and is not bought</source>
        <translation>已进过清单、尚未采购的再列一次</translation>
    </message>
    <message>
        <source>What suppliers send</source>
        <translation>供货商代发</translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation>未接受的行</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>The chosen orders are bought; with none chosen, all that stood in a list</source>
        <translation>选中的订单已采购；没有选中时，指清单里的全部</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆单</translation>
    </message>
    <message>
        <source>What the supplier sends of the chosen order becomes a parcel of its own; the rest is packed here</source>
        <translation>所选订单里供货商发的部分单独成包裹，其余在本地打包</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The number of what was sent, else the purchase</source>
        <translation>已发的撤回单号，其余撤回采购</translation>
    </message>
    <message>
        <source>Numbers file…</source>
        <translation>单号文件…</translation>
    </message>
    <message>
        <source>The numbers that the supplier sent back: order, carrier, tracking number</source>
        <translation>供货商回传的单号：订单号、快递公司、快递单号</translation>
    </message>
    <message>
        <source>Paste numbers</source>
        <translation>粘贴单号</translation>
    </message>
    <message>
        <source>Rows that were copied: order, carrier, tracking number</source>
        <translation>复制的行：订单号、快递公司、快递单号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Write the list…</source>
        <translation>导出采购清单…</translation>
    </message>
    <message>
        <source>bought from the supplier</source>
        <translation>已向供货商采购</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Numbers of the supplier</source>
        <translation>供货商的单号</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>全部供货商</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>to buy %1 · in lists %2 · bought %3 · left out %4</source>
        <translation>待采购 %1 · 已列清单 %2 · 已采购 %3 · 未列入 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>另有 %n 条未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>List for the supplier</source>
        <translation>采购清单</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the list</source>
        <translation>
            <numerusform>清单里有 %n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n stood in an earlier list too</source>
        <translation>
            <numerusform>；其中 %n 个以前列过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n left out</source>
        <translation>
            <numerusform>；%n 个未列入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): %1</source>
        <translation>
            <numerusform>%n 个订单：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>; refused: %1 (%2)</source>
        <comment>order (where it stands)</comment>
        <translation>；未处理：%1（%2）</translation>
    </message>
    <message>
        <source>Split: the supplier&apos;s part waits for him, the rest goes on</source>
        <translation>已拆单：供货商部分等待代发，其余照常发货</translation>
    </message>
    <message>
        <source>Nothing is copied. Copy the supplier&apos;s rows: order, carrier, tracking number.</source>
        <translation>剪贴板是空的。请复制供货商的行：订单号、快递公司、快递单号。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) filled in</source>
        <translation>
            <numerusform>填入 %n 个单号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n known before</source>
        <translation>
            <numerusform>；%n 个已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) without a number yet</source>
        <translation>
            <numerusform>；%n 行还没有单号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) refused</source>
        <translation>
            <numerusform>；%n 行未接受</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>发货时限</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Row as it stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Replace known numbers</source>
        <translation>替换已知单号</translation>
    </message>
    <message>
        <source>Numbers that differ from those that came before take their place; else their rows are refused</source>
        <translation>与之前不同的单号将替换原单号；否则这些行会被拒绝</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>told</source>
        <translation>已告知供货商</translation>
    </message>
    <message>
        <source>A list goes to one supplier: choose one first.</source>
        <translation>一份清单只发给一个供货商：请先选择供货商。</translation>
    </message>
    <message>
        <source>The supplier knows the new receiver or the new goods of the chosen orders</source>
        <translation>供货商已知道所选订单的新收件人或新商品</translation>
    </message>
</context>
<context>
    <name>waydesk::ReadyDialog</name>
    <message>
        <source>All shops</source>
        <translation>全部店铺</translation>
    </message>
    <message>
        <source>No linked shop is on a platform that wants to be told.</source>
        <translation>已关联的店铺所在平台都不要求上报备妥。</translation>
    </message>
    <message>
        <source>A platform is told once that an order is ready; that is never taken back.</source>
        <translation>备妥只向平台上报一次，不能撤回。</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n order(s) ready</source>
        <translation>
            <numerusform>标记 %n 单备妥</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark ready</source>
        <translation>标记备妥</translation>
    </message>
    <message numerus="yes">
        <source>Report %n order(s) by a file...</source>
        <translation>
            <numerusform>用文件上报 %n 单…</numerusform>
        </translation>
    </message>
    <message>
        <source>Report by a file...</source>
        <translation>用文件上报…</translation>
    </message>
    <message>
        <source>Ready earlier than that</source>
        <translation>提前标记</translation>
    </message>
    <message numerus="yes">
        <source>Of %n order(s) something is still to be done. Why are they reported as ready already?</source>
        <translation>
            <numerusform>有 %n 单尚未完成全部步骤，为什么提前上报？</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is marked: what is early needs a reason.</source>
        <translation>未标记：提前上报必须填写原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait to be reported</source>
        <translation>
            <numerusform>%n 单等待上报</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>略过 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Report by a file</source>
        <translation>用文件上报</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) reported by %1</source>
        <translation>
            <numerusform>已用 %1 上报 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is reported</source>
        <translation>没有上报任何订单</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>备妥（RTS）</translation>
    </message>
    <message>
        <source>Orders that can be reported ready</source>
        <translation>可上报备妥的订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>waydesk::ReadyTexts</name>
    <message>
        <source>goods are missing</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>no parcel yet</source>
        <translation>还没有包裹</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>已上报 %1</translation>
    </message>
    <message>
        <source>is not reported any more: %1</source>
        <translation>不再上报：%1</translation>
    </message>
    <message>
        <source>waits to be reported</source>
        <translation>等待上报</translation>
    </message>
    <message>
        <source>waits to be reported, early: %1</source>
        <translation>提前标记，等待上报：%1</translation>
    </message>
    <message>
        <source>may be reported</source>
        <translation>可以上报</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation>不能上报：%1</translation>
    </message>
    <message>
        <source>not yet: %1</source>
        <translation>还不能上报：%1</translation>
    </message>
</context>
<context>
    <name>waydesk::ReceiverDialog</name>
    <message numerus="yes">
        <source>%1 · %n order(s)</source>
        <translation>
            <numerusform>%1 · %n 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>The label carries the address of %1</source>
        <translation>面单印 %1 的地址</translation>
    </message>
    <message>
        <source>Nearly the same receiver</source>
        <translation>收件人几乎相同</translation>
    </message>
    <message>
        <source>One receiver, or two?</source>
        <translation>是同一位收件人吗？</translation>
    </message>
    <message>
        <source>Your word is kept for later plannings; Settings, Merging shows it again.</source>
        <translation>这个决定以后合单都算数，可在“设置 → 合单”里查看。</translation>
    </message>
    <message>
        <source>If merged, the label carries this address</source>
        <translation>合并后面单印这个地址</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比对</translation>
    </message>
    <message>
        <source>Show both in clear</source>
        <translation>显示两边</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>These receivers do not differ any more, or one of them is masked.</source>
        <translation>这些收件人已没有差别，或其中一个已脱敏。</translation>
    </message>
</context>
<context>
    <name>waydesk::RefusedRowsDialog</name>
    <message>
        <source>Rows that do not fit</source>
        <translation>不合格的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not fit. Nothing was changed.</source>
        <translation>
            <numerusform>有 %n 行不合格，什么都没有改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>单元格内容</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不做改动</translation>
    </message>
    <message numerus="yes">
        <source>Take the other %n row(s)</source>
        <translation>
            <numerusform>只导入其余 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::RejectedRowsModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Put right here</source>
        <translation>改成</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
</context>
<context>
    <name>waydesk::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>No scans are taken on this page</source>
        <translation>此页不接收扫描</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>日结</translation>
    </message>
</context>
<context>
    <name>waydesk::ReprintDialog</name>
    <message>
        <source>Reprint a label</source>
        <translation>补打面单</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>单号(&amp;N)</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>输出到(&amp;T)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>The new copy gets the next copy number; the older label answers &quot;old copy&quot; from now on.</source>
        <translation>新面单为下一次；旧面单以后扫描会提示“旧面单”。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Number, reason and target are needed.</source>
        <translation>请填写单号、原因和输出位置。</translation>
    </message>
    <message>
        <source>A scan says which label is printed again</source>
        <translation>扫描指定要补打的面单</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>打不清</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>printer jam</source>
        <translation>卡纸</translation>
    </message>
</context>
<context>
    <name>waydesk::RestoreFlow</name>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Waydesk closes for a moment and opens again with the backup.</source>
        <translation>打单台会关闭片刻，然后用备份重新打开。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>waydesk::RetentionCard</name>
    <message>
        <source>Receivers are kept for good</source>
        <translation>收件人信息永久保留</translation>
    </message>
    <message numerus="yes">
        <source>Receivers are kept for %n day(s)</source>
        <translation>
            <numerusform>收件人信息保留 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete old receivers</source>
        <translation>删除过期收件人</translation>
    </message>
    <message numerus="yes">
        <source>Names, addresses, phones and messages of %n order(s) are deleted for good. Numbers and counts stay.</source>
        <translation>
            <numerusform>将永久删除 %n 个订单的姓名、地址、电话和留言。单号和数量保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Receivers of %n order(s) are deleted</source>
        <translation>
            <numerusform>已删除 %n 个订单的收件人信息</numerusform>
        </translation>
    </message>
    <message>
        <source>Old receivers</source>
        <translation>过期收件人</translation>
    </message>
    <message>
        <source>deleted once a day</source>
        <translation>每天自动清理一次</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Deleted last</source>
        <translation>上次清理</translation>
    </message>
    <message>
        <source>Would go now</source>
        <translation>现在可清理</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s)</source>
        <translation>
            <numerusform>%n 个被拒行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of the store</source>
        <translation>
            <numerusform>%n 份数据库副本</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Names, phones, addresses and messages go after this time (30 to 3650 days). What waits to be packed keeps its receiver; numbers and counts stay.</source>
        <translation>超过此时间的姓名、电话、地址和留言会被删除（30 至 3650 天）。待打单的订单保留收件人；单号和数量保留。</translation>
    </message>
    <message>
        <source>Delete now...</source>
        <translation>立即清理…</translation>
    </message>
    <message>
        <source>Keep receivers for a shorter time</source>
        <translation>缩短收件人的保留时间</translation>
    </message>
    <message numerus="yes">
        <source>Names, addresses, phones and messages of orders that are older than %n day(s) are deleted for good with the next daily run. Numbers and counts stay.</source>
        <translation>
            <numerusform>超过 %n 天的订单，其姓名、地址、电话和留言会在下一次每日清理时永久删除。单号和数量会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>缩短</translation>
    </message>
</context>
<context>
    <name>waydesk::ReviewSection</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n held for review</source>
        <translation>
            <numerusform>%n 项拦下待审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarked</source>
        <translation>
            <numerusform>%n 项只备注</numerusform>
        </translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>不看</translation>
    </message>
    <message>
        <source>The orders are looked at anew</source>
        <translation>正在按新设置重新检查订单</translation>
    </message>
    <message>
        <source>What is looked at, by shop</source>
        <translation>各店铺要看的订单</translation>
    </message>
    <message>
        <source>nothing is ever stopped silently: each hold says why</source>
        <translation>从不悄悄拦单：每次拦截都写明原因</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Unusual orders</source>
        <translation>异常订单</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Notes of buyers and shops</source>
        <translation>买家留言和卖家备注</translation>
    </message>
    <message>
        <source>With these words</source>
        <translation>含这些词</translation>
    </message>
    <message>
        <source>gift, urgent, invoice</source>
        <translation>礼品，加急，发票</translation>
    </message>
    <message>
        <source>An order with such a note waits until somebody acknowledges it. A note that is changed is asked for again.</source>
        <translation>有这种留言的订单要等人确认已读。留言改了会再问一次。</translation>
    </message>
</context>
<context>
    <name>waydesk::RiskForm</name>
    <message>
        <source>Unusual orders</source>
        <translation>异常订单</translation>
    </message>
    <message>
        <source>%1: what comes of it</source>
        <translation>%1：怎么处理</translation>
    </message>
    <message>
        <source>from </source>
        <comment>before a number</comment>
        <translation>满 </translation>
    </message>
    <message>
        <source> × usual</source>
        <comment>a number of times the usual day</comment>
        <translation> 倍平日</translation>
    </message>
    <message>
        <source> pieces</source>
        <translation> 件</translation>
    </message>
    <message>
        <source> orders</source>
        <translation> 单</translation>
    </message>
    <message>
        <source>Fewer a day are never many</source>
        <translation>一天不到这么多不算多</translation>
    </message>
    <message>
        <source>A remark stops nothing. What is held for review goes on once somebody has released it in the details, with a reason.</source>
        <translation>备注不拦单。拦下待审核的订单，在详情里写原因放行后继续。</translation>
    </message>
</context>
<context>
    <name>waydesk::RowDialog</name>
    <message>
        <source>Put a row right</source>
        <translation>改好一行</translation>
    </message>
    <message>
        <source>The row as the file has it</source>
        <translation>文件里的这一行</translation>
    </message>
    <message>
        <source>The row as the file has it: take a stray quote or line break out, or add what is missing. Several lines are several rows; empty, the row is left out.</source>
        <translation>这是文件里的原文：去掉多余的引号或换行，或补上缺的内容。写成几行就是几行数据；清空则不导入这一行。</translation>
    </message>
    <message>
        <source>Join the row below</source>
        <translation>并入下一行</translation>
    </message>
    <message>
        <source>For a row that a line break has torn in two: the row below is added here and left out there</source>
        <translation>一行被换行断成两行时用：下一行的内容接到这里，原处不再导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
</context>
<context>
    <name>waydesk::ScanHeader</name>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>声音开</translation>
    </message>
</context>
<context>
    <name>waydesk::ScanPage</name>
    <message>
        <source>any carrier</source>
        <translation>任意快递</translation>
    </message>
    <message>
        <source>Cage</source>
        <translation>换笼</translation>
    </message>
    <message>
        <source>Which carrier&apos;s cage is being filled?</source>
        <translation>正在装哪家快递的笼？</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Locked: Space confirms, scans are not counted</source>
        <translation>已锁定：按空格确认，扫描不计数</translation>
    </message>
    <message>
        <source>A scan verifies its parcel</source>
        <translation>扫描将用于出库校验</translation>
    </message>
    <message>
        <source>This round: %1 of %2</source>
        <translation>本次交接 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>拦截 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest scans</source>
        <translation>最近扫描</translation>
    </message>
    <message>
        <source>Waybill number, Enter</source>
        <translation>快递单号，回车</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>There is no scan of this bench to undo</source>
        <translation>本工位没有可撤销的扫描</translation>
    </message>
    <message>
        <source>Sounds are off</source>
        <translation>声音已关</translation>
    </message>
    <message>
        <source>Sounds are on</source>
        <translation>声音已开</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>交接 %1</translation>
    </message>
    <message>
        <source>bench %1</source>
        <translation>%1 号工位</translation>
    </message>
    <message>
        <source>Verify parcels</source>
        <translation>扫描出库</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>confirm a stop</source>
        <translation>确认拦截</translation>
    </message>
    <message>
        <source>undo the last scan</source>
        <translation>撤销上一扫</translation>
    </message>
    <message>
        <source>type a number</source>
        <translation>手工输入单号</translation>
    </message>
    <message>
        <source>cage</source>
        <translation>换笼</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>light</source>
        <translation>亮色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗色</translation>
    </message>
    <message>
        <source>This window is not active: scans are not received</source>
        <translation>窗口未激活，扫描不会被接收</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Locked: press Space first</source>
        <translation>已锁定：请先按空格</translation>
    </message>
    <message>
        <source>Press Esc once more to leave the scan page</source>
        <translation>再按一次 Esc 离开扫描页</translation>
    </message>
    <message>
        <source>This round</source>
        <translation>本次交接</translation>
    </message>
    <message>
        <source>round</source>
        <translation>换轮次</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>晚上</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>其他名称…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>交接轮次</translation>
    </message>
    <message>
        <source>Which pick-up do scans go to from now on?</source>
        <translation>之后的扫描归入哪一次交接？</translation>
    </message>
    <message>
        <source>Name of the pick-up round:</source>
        <translation>交接轮次名称：</translation>
    </message>
    <message>
        <source>Scanner on %1</source>
        <translation>扫描枪 %1</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>扫描枪 %1 已断开</translation>
    </message>
    <message>
        <source>Scans by prefix</source>
        <translation>扫描枪：前缀识别</translation>
    </message>
    <message>
        <source>Scans by speed</source>
        <translation>扫描枪：按速度识别</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库正常</translation>
    </message>
    <message>
        <source>Store is not reached</source>
        <translation>数据库连不上</translation>
    </message>
</context>
<context>
    <name>waydesk::ScannerDialog</name>
    <message>
        <source>A scan is shown as a test</source>
        <translation>扫描只作测试显示</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>waydesk::ScannerPanel</name>
    <message>
        <source>The learning code came in whole</source>
        <translation>学习码完整收到</translation>
    </message>
    <message numerus="yes">
        <source>%1  (%n character(s))</source>
        <translation>
            <numerusform>%1（%n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not there; it is tried again every second</source>
        <translation>未找到，每秒重试一次</translation>
    </message>
    <message>
        <source>no serial port found</source>
        <translation>没有找到串口</translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) found</source>
        <translation>
            <numerusform>找到 %n 个串口</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan anything to try it</source>
        <translation>随便扫一个码试试</translation>
    </message>
    <message>
        <source>Scanner that types</source>
        <translation>键盘式扫描枪</translation>
    </message>
    <message>
        <source>holds at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Longest gap between keys</source>
        <translation>按键最长间隔</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>试扫</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>串口扫描枪</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>none, by speed</source>
        <translation>无，按速度识别</translation>
    </message>
</context>
<context>
    <name>waydesk::ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
</context>
<context>
    <name>waydesk::SegmentBar</name>
    <message>
        <source>used %1, this time %2, left %3</source>
        <translation>已用 %1，本次 %2，剩余 %3</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>this time %1</source>
        <translation>本次 %1</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>waydesk::SegmentDialog</name>
    <message>
        <source>Import a segment</source>
        <translation>导入号段</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>Account that owns the numbers</source>
        <translation>单号所属的账户</translation>
    </message>
    <message>
        <source>&amp;First number</source>
        <translation>起始单号(&amp;F)</translation>
    </message>
    <message>
        <source>First number of the segment</source>
        <translation>号段的起始单号</translation>
    </message>
    <message>
        <source>&amp;Last number</source>
        <translation>末尾单号(&amp;L)</translation>
    </message>
    <message>
        <source>Last number of the segment</source>
        <translation>号段的末尾单号</translation>
    </message>
    <message>
        <source>or &amp;how many</source>
        <translation>或数量(&amp;H)</translation>
    </message>
    <message>
        <source>How many numbers, if the last one is not known</source>
        <translation>不知道末尾单号时填数量</translation>
    </message>
    <message>
        <source>-</source>
        <translation>-</translation>
    </message>
    <message>
        <source>A segment is a block of numbers that the carrier has sold to you. Labels print from it without a network; one segment is used up before the next is begun.</source>
        <translation>号段是快递公司售给您的一段连续单号，断网也能打印；先用完一段再用下一段。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Type or scan the first number</source>
        <translation>输入或扫描起始单号</translation>
    </message>
    <message>
        <source>Say the last number, or how many there are</source>
        <translation>请填末尾单号，或填数量</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>共 %1 个单号</translation>
    </message>
    <message>
        <source>%1 owns %2 more numbers: %3 to %4</source>
        <translation>%1 新增 %2 个单号：%3 至 %4</translation>
    </message>
    <message>
        <source>A scan is the first number, the next one the last</source>
        <translation>第一次扫描为起始单号，第二次为末尾单号</translation>
    </message>
</context>
<context>
    <name>waydesk::SegmentModel</name>
    <message>
        <source>Usage</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用数</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>起止</translation>
    </message>
</context>
<context>
    <name>waydesk::Sentences</name>
    <message>
        <source>%1: %2</source>
        <comment>place: what happened</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parcel 12</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>waybill account</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>number segment</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>parcel or order</source>
        <translation>包裹或订单</translation>
    </message>
    <message>
        <source>copy of a label</source>
        <translation>面单副本</translation>
    </message>
    <message>
        <source>write-back</source>
        <translation>回传发货</translation>
    </message>
    <message>
        <source>parcel in a handover</source>
        <translation>交接中的包裹</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>All is done, but the finished file could not take its name: it lies at %1.</source>
        <translation>已全部完成，但文件未能改名，现位于 %1。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>No known platform exports a file like this.</source>
        <translation>没有已知平台导出这样的文件。</translation>
    </message>
    <message>
        <source>The file&apos;s text encoding cannot be made out.</source>
        <translation>无法识别文件的文字编码。</translation>
    </message>
    <message>
        <source>The row of headings is missing.</source>
        <translation>缺少表头行。</translation>
    </message>
    <message>
        <source>The file was saved again by a spreadsheet program, and its order numbers are lost.</source>
        <translation>文件被表格软件重新保存过，订单号已损坏。</translation>
    </message>
    <message>
        <source>A line is torn: a quote is opened and never closed.</source>
        <translation>有一行不完整：引号没有闭合。</translation>
    </message>
    <message>
        <source>This is not a spreadsheet, whatever its name says.</source>
        <translation>不管名字怎样，这不是表格文件。</translation>
    </message>
    <message>
        <source>The file is too large, or unpacks to far more than an export holds.</source>
        <translation>文件太大，或解压后远超正常导出。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>Several shops could own this file.</source>
        <translation>此文件可能属于多个店铺。</translation>
    </message>
    <message>
        <source>No shop is linked that could own this file.</source>
        <translation>没有关联此文件所属的店铺。</translation>
    </message>
    <message>
        <source>The file has no orders in it.</source>
        <translation>文件里没有订单。</translation>
    </message>
    <message>
        <source>The template lacks the column for the order or its number.</source>
        <translation>模板缺少订单号或快递单号列。</translation>
    </message>
    <message>
        <source>The store cannot be opened.</source>
        <translation>数据库无法打开。</translation>
    </message>
    <message>
        <source>A program has the store open.</source>
        <translation>有程序正打开着数据库。</translation>
    </message>
    <message>
        <source>The store is in use and did not come free in time.</source>
        <translation>数据库正被占用，未能及时释放。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this store.</source>
        <translation>数据由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message>
        <source>Somebody else changed this first.</source>
        <translation>别人先修改了它。</translation>
    </message>
    <message>
        <source>There is no such %1.</source>
        <translation>没有这个%1。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有%1“%2”。</translation>
    </message>
    <message>
        <source>There is a %1 “%2” already.</source>
        <translation>已有%1“%2”。</translation>
    </message>
    <message>
        <source>A value does not fit.</source>
        <translation>有一个值不合适。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not fit %2.</source>
        <translation>“%1”不适合 %2。</translation>
    </message>
    <message>
        <source>This cannot be a number of the carrier.</source>
        <translation>这不可能是该快递的单号。</translation>
    </message>
    <message>
        <source>The number is on another parcel.</source>
        <translation>单号已用在别的包裹上。</translation>
    </message>
    <message>
        <source>There is no rule for counting up these numbers.</source>
        <translation>这些单号没有递增规则。</translation>
    </message>
    <message>
        <source>There is no numbering rule for carrier %1.</source>
        <translation>快递 %1 没有单号规则。</translation>
    </message>
    <message>
        <source>The numbers after this one run out before every parcel has one.</source>
        <translation>后面的单号不够每个包裹一个。</translation>
    </message>
    <message>
        <source>The account has too few numbers left.</source>
        <translation>账户剩余单号不足。</translation>
    </message>
    <message>
        <source>The account&apos;s numbers are enough for %1 of %2 parcels.</source>
        <translation>账户单号只够 %2 个包裹中的 %1 个。</translation>
    </message>
    <message>
        <source>The parcels have different carriers.</source>
        <translation>这些包裹的快递不同。</translation>
    </message>
    <message>
        <source>It is not clear which waybill account is meant.</source>
        <translation>不清楚是哪个面单账户。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有要做的。</translation>
    </message>
    <message>
        <source>The text does not fit the label.</source>
        <translation>文字放不进面单。</translation>
    </message>
    <message>
        <source>The label&apos;s barcode does not read back as its number.</source>
        <translation>面单条码回读与单号不符。</translation>
    </message>
    <message>
        <source>The template cannot be used.</source>
        <translation>模板无法使用。</translation>
    </message>
    <message>
        <source>Another bench is printing this batch.</source>
        <translation>别的工位正在打印此批次。</translation>
    </message>
    <message>
        <source>Bench %1 is printing this batch.</source>
        <translation>%1 工位正在打印此批次。</translation>
    </message>
    <message>
        <source>The last step cannot be taken back any more.</source>
        <translation>上一步已不能撤销。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Held parcels still lie in this handover: %1.</source>
        <translation>本次交接中还有被拦截的包裹：%1。</translation>
    </message>
    <message>
        <source>A store on PostgreSQL is backed up by the server&apos;s own tool.</source>
        <translation>PostgreSQL 数据库用服务器自带工具备份。</translation>
    </message>
    <message>
        <source>This must not go on.</source>
        <translation>不能继续。</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>请检查名称和位置。</translation>
    </message>
    <message>
        <source>Check its permissions, and whether another program has it open.</source>
        <translation>请检查权限，以及是否被其他程序打开。</translation>
    </message>
    <message>
        <source>Choose another place, or close the program that has it open.</source>
        <translation>请换个位置，或关闭占用它的程序。</translation>
    </message>
    <message>
        <source>Move it from there to where it belongs; do not repeat the step.</source>
        <translation>请从那里移到目标位置；不要重做这一步。</translation>
    </message>
    <message>
        <source>Make room, then go on: nothing was lost.</source>
        <translation>请腾出空间后继续：没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Export the orders from the platform again and leave the headings.</source>
        <translation>请从平台重新导出订单并保留表头。</translation>
    </message>
    <message>
        <source>Export it again, as CSV in UTF-8 or GBK, or as XLSX.</source>
        <translation>请重新导出为 UTF-8 或 GBK 的 CSV，或 XLSX。</translation>
    </message>
    <message>
        <source>Export it again and import it without opening it before.</source>
        <translation>请重新导出，导入前不要打开它。</translation>
    </message>
    <message>
        <source>Export it again as CSV or XLSX.</source>
        <translation>请重新导出为 CSV 或 XLSX。</translation>
    </message>
    <message>
        <source>Export fewer orders at once.</source>
        <translation>请减少一次导出的订单。</translation>
    </message>
    <message>
        <source>Say which shop it is.</source>
        <translation>请说明是哪个店铺。</translation>
    </message>
    <message>
        <source>Say which shop it is: %1.</source>
        <translation>请说明是哪个店铺：%1。</translation>
    </message>
    <message>
        <source>Link the shop first.</source>
        <translation>请先关联店铺。</translation>
    </message>
    <message>
        <source>Choose another range of time at the platform.</source>
        <translation>请在平台选择其他时间范围。</translation>
    </message>
    <message>
        <source>Download the blank template from the platform again.</source>
        <translation>请从平台重新下载空白模板。</translation>
    </message>
    <message>
        <source>Check the data folder or the server, then try again.</source>
        <translation>请检查数据文件夹或服务器后重试。</translation>
    </message>
    <message>
        <source>Close Waydesk on every workstation that uses it, then try again.</source>
        <translation>请关闭所有工位上的打单台后重试。</translation>
    </message>
    <message>
        <source>Wait a moment, then repeat the step.</source>
        <translation>请稍等后再做一次。</translation>
    </message>
    <message>
        <source>Look at it again and repeat the step.</source>
        <translation>请重新查看后再做一次。</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>请更新程序。</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请改正后重试。</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>允许：%1。</translation>
    </message>
    <message>
        <source>Take each of them out and confirm it (handover take-out %1 NUMBER), then close again.</source>
        <translation>请逐个取出并确认(handover take-out %1 单号)，再结束。</translation>
    </message>
    <message>
        <source>Run pg_dump on this database instead, for example: pg_dump --format=custom --file=FILE.</source>
        <translation>请改用 pg_dump，例如：pg_dump --format=custom --file=文件。</translation>
    </message>
    <message>
        <source>Settle the reason first.</source>
        <translation>请先处理原因。</translation>
    </message>
    <message>
        <source>Check the number and the carrier.</source>
        <translation>请核对单号和快递公司。</translation>
    </message>
    <message>
        <source>Take the next number.</source>
        <translation>请用下一个单号。</translation>
    </message>
    <message>
        <source>Scan or type each number, or take them from a segment.</source>
        <translation>请逐个扫描或键入，或从号段取号。</translation>
    </message>
    <message>
        <source>Choose fewer parcels or another first number.</source>
        <translation>请减少包裹或换一个起始单号。</translation>
    </message>
    <message>
        <source>Choose fewer parcels or add a segment.</source>
        <translation>请减少包裹或添加号段。</translation>
    </message>
    <message>
        <source>Number the parcels of one carrier at a time.</source>
        <translation>请一次只给一家快递填号。</translation>
    </message>
    <message>
        <source>Name the account.</source>
        <translation>请指定账户。</translation>
    </message>
    <message>
        <source>Name the account: %1.</source>
        <translation>请指定账户：%1。</translation>
    </message>
    <message>
        <source>Choose parcels that are ready for this step.</source>
        <translation>请选择可以做这一步的包裹。</translation>
    </message>
    <message>
        <source>Shorten it or choose a larger label.</source>
        <translation>请缩短文字或换更大的面单。</translation>
    </message>
    <message>
        <source>The batch stopped before it was sent. Check the template.</source>
        <translation>本批已在送出前停止。请检查模板。</translation>
    </message>
    <message>
        <source>Choose another template.</source>
        <translation>请换一个模板。</translation>
    </message>
    <message>
        <source>Something was done with it since. Undo that first, or void or reprint the labels instead.</source>
        <translation>之后又有操作。请先撤销那一步，或改用作废、补打。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Try again; if it stays, send the log to the maintainers.</source>
        <translation>请重试；如仍出现，请把日志发给维护者。</translation>
    </message>
    <message>
        <source>There is no print queue of this name.</source>
        <translation>没有这个名称的打印队列。</translation>
    </message>
    <message>
        <source>The print service (CUPS) does not answer.</source>
        <translation>打印服务 (CUPS) 没有应答。</translation>
    </message>
    <message>
        <source>The print queue is stopped.</source>
        <translation>打印队列已停止。</translation>
    </message>
    <message>
        <source>The print queue takes no jobs.</source>
        <translation>打印队列不接收任务。</translation>
    </message>
    <message>
        <source>This queue throws its jobs away: nothing would come out.</source>
        <translation>此队列会丢弃任务：不会打印出来。</translation>
    </message>
    <message>
        <source>Another batch is being printed on it.</source>
        <translation>它正在打印另一批。</translation>
    </message>
    <message>
        <source>Jobs of an earlier run still wait in the queue and cannot be cancelled: %1.</source>
        <translation>之前的任务仍在队列中且无法取消：%1。</translation>
    </message>
    <message>
        <source>The print service did not print the job.</source>
        <translation>打印服务没有打印此任务。</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>打印机盖未关。</translation>
    </message>
    <message>
        <source>The printer is out of ribbon.</source>
        <translation>打印机缺碳带。</translation>
    </message>
    <message>
        <source>The printer reports a jam or a fault.</source>
        <translation>打印机报告卡纸或故障。</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>打印机缺纸。</translation>
    </message>
    <message>
        <source>The printer took too long.</source>
        <translation>打印机超时。</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有应答。</translation>
    </message>
    <message>
        <source>Cancel them in the queue, then print again: their labels would come out twice.</source>
        <translation>请先在队列中取消它们再打印：否则面单会重复。</translation>
    </message>
    <message>
        <source>Cancel job %1 in the queue before you settle the batch: it may still print.</source>
        <translation>确认批次前请在队列中取消任务 %1:它可能还会打印。</translation>
    </message>
    <message>
        <source>Add it to the print service first.</source>
        <translation>请先在打印服务中添加它。</translation>
    </message>
    <message>
        <source>Queues here: %1.</source>
        <translation>现有队列：%1。</translation>
    </message>
    <message>
        <source>Wait until that is through, then go on with this batch.</source>
        <translation>请等那一批完成，再继续此批次。</translation>
    </message>
    <message>
        <source>Choose another queue, or give this one a printer.</source>
        <translation>请换一个队列，或给它配置打印机。</translation>
    </message>
    <message>
        <source>Start the queue again, then go on with the batch.</source>
        <translation>请重新启动队列，再继续此批次。</translation>
    </message>
    <message>
        <source>Start the print service, then go on with the batch.</source>
        <translation>请启动打印服务，再继续此批次。</translation>
    </message>
    <message>
        <source>Close the cover, then go on with the batch.</source>
        <translation>请关上盖子，再继续此批次。</translation>
    </message>
    <message>
        <source>Put a ribbon in, then go on with the batch.</source>
        <translation>请装碳带，再继续此批次。</translation>
    </message>
    <message>
        <source>Put paper in, then go on with the batch; settle first what is in doubt.</source>
        <translation>请装纸后继续此批次；先确认状态不确定的面单。</translation>
    </message>
    <message>
        <source>Look at the printer, then go on with the batch; settle first what is in doubt.</source>
        <translation>请查看打印机后继续此批次；先确认状态不确定的面单。</translation>
    </message>
    <message>
        <source>Check its cable and power, then go on with the batch; settle first what is in doubt.</source>
        <translation>请检查连线和电源后继续此批次；先确认状态不确定的面单。</translation>
    </message>
    <message>
        <source>Waiting for the buyer&apos;s payment.</source>
        <translation>等待买家付款。</translation>
    </message>
    <message>
        <source>The platform has closed this order.</source>
        <translation>平台已关闭此订单。</translation>
    </message>
    <message>
        <source>The platform already has this order as shipped.</source>
        <translation>平台上已发货。</translation>
    </message>
    <message>
        <source>No file has said yet where this order stands.</source>
        <translation>还没有文件说明订单状态。</translation>
    </message>
    <message>
        <source>The platform is reviewing this order.</source>
        <translation>平台正在审核此订单。</translation>
    </message>
    <message>
        <source>The buyer has asked for a refund.</source>
        <translation>买家已申请退款。</translation>
    </message>
    <message>
        <source>The whole order was refunded.</source>
        <translation>整单已退款。</translation>
    </message>
    <message>
        <source>Refunds are not known yet: import the detail file too.</source>
        <translation>退款状态未知：请再导入明细文件。</translation>
    </message>
    <message>
        <source>This platform&apos;s files do not state refunds.</source>
        <translation>此平台的文件不含退款状态。</translation>
    </message>
    <message>
        <source>Goods were refunded: take them out of the parcel.</source>
        <translation>有商品已退款：请从包裹中取出。</translation>
    </message>
    <message>
        <source>Presale: not to be shipped yet.</source>
        <translation>预售：尚未到发货时间。</translation>
    </message>
    <message>
        <source>Presale: not before %1.</source>
        <translation>预售：%1 起才可发货。</translation>
    </message>
    <message>
        <source>The receiver is masked: import a file that has the address.</source>
        <translation>收件信息已脱敏：请导入含地址的文件。</translation>
    </message>
    <message>
        <source>Receiver, phone or address is missing.</source>
        <translation>缺少收件人、电话或地址。</translation>
    </message>
    <message>
        <source>No file has listed the goods yet.</source>
        <translation>还没有文件列出商品。</translation>
    </message>
    <message>
        <source>The receiver changed after the parcel was made.</source>
        <translation>生成包裹后收件信息有变。</translation>
    </message>
    <message>
        <source>The goods changed after the parcel was made.</source>
        <translation>生成包裹后商品有变。</translation>
    </message>
    <message>
        <source>The carrier does not deliver there now.</source>
        <translation>该地区快递停发。</translation>
    </message>
    <message>
        <source>The order was cancelled after the parcel was made.</source>
        <translation>生成包裹后订单被取消。</translation>
    </message>
    <message>
        <source>Held by hand.</source>
        <translation>手工拦截。</translation>
    </message>
    <message>
        <source>Held by hand: %1</source>
        <translation>手工拦截：%1</translation>
    </message>
    <message>
        <source>There are several copies of this label: scan its QR code.</source>
        <translation>此面单有多次打印：请扫二维码。</translation>
    </message>
    <message>
        <source>No label of this parcel has been printed.</source>
        <translation>此包裹还没有打印面单。</translation>
    </message>
    <message>
        <source>Printing was interrupted: settle the batch first.</source>
        <translation>打印中断过：请先确认批次。</translation>
    </message>
    <message>
        <source>This is an old copy: a newer label was printed.</source>
        <translation>这是旧面单：已打印过新的。</translation>
    </message>
    <message>
        <source>This parcel goes with another carrier.</source>
        <translation>此包裹走另一家快递。</translation>
    </message>
    <message>
        <source>This number was voided: the label must not leave.</source>
        <translation>此单号已作废：面单不能出库。</translation>
    </message>
    <message>
        <source>Nobody here knows this number.</source>
        <translation>本地没有这个单号。</translation>
    </message>
    <message>
        <source>This parcel was scanned before.</source>
        <translation>此包裹已扫过。</translation>
    </message>
    <message>
        <source>The courier has this parcel already.</source>
        <translation>此包裹已交接给快递。</translation>
    </message>
    <message>
        <source>The parcel is no longer at the step that this needs.</source>
        <translation>包裹已不在这一步。</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>refund open</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>refund unknown</source>
        <translation>退款未知</translation>
    </message>
    <message>
        <source>refund not stated</source>
        <translation>未注明退款</translation>
    </message>
    <message>
        <source>goods refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>presale</source>
        <translation>预售未到期</translation>
    </message>
    <message>
        <source>receiver masked</source>
        <translation>收件脱敏</translation>
    </message>
    <message>
        <source>receiver missing</source>
        <translation>缺收件人</translation>
    </message>
    <message>
        <source>goods missing</source>
        <translation>缺商品</translation>
    </message>
    <message>
        <source>address changed</source>
        <translation>地址变更</translation>
    </message>
    <message>
        <source>goods changed</source>
        <translation>商品变更</translation>
    </message>
    <message>
        <source>area suspended</source>
        <translation>停发区域</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>scan the QR</source>
        <translation>请扫二维码</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>old copy</source>
        <translation>旧面单</translation>
    </message>
    <message>
        <source>wrong carrier</source>
        <translation>快递不符</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>未知单号</translation>
    </message>
    <message>
        <source>scanned before</source>
        <translation>已扫过</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>step changed</source>
        <translation>步骤已变</translation>
    </message>
    <message>
        <source>The order number is missing.</source>
        <translation>缺少订单号。</translation>
    </message>
    <message>
        <source>Another row of the same order was rejected, so the whole order was left out.</source>
        <translation>同一订单的另一行被拒绝，整单未导入。</translation>
    </message>
    <message>
        <source>The quantity is no whole number.</source>
        <translation>数量不是整数。</translation>
    </message>
    <message>
        <source>The date cannot be read.</source>
        <translation>日期无法识别。</translation>
    </message>
    <message>
        <source>The id of the order line is missing.</source>
        <translation>缺少子订单编号。</translation>
    </message>
    <message>
        <source>The id of the order line is damaged.</source>
        <translation>子订单编号已损坏。</translation>
    </message>
    <message>
        <source>The row has fewer cells than there are headings.</source>
        <translation>此行单元格少于表头。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings.</source>
        <translation>此行单元格多于表头。</translation>
    </message>
    <message>
        <source>This refund word is not known, so orders with it wait.</source>
        <translation>此退款状态无法识别，相关订单先不发货。</translation>
    </message>
    <message>
        <source>This order status is not known, so orders with it wait.</source>
        <translation>此订单状态无法识别，相关订单先不发货。</translation>
    </message>
    <message>
        <source>The order stands in the file twice; the first row counts.</source>
        <translation>此订单在文件中重复，以第一行为准。</translation>
    </message>
    <message>
        <source>The order line stands in the file twice.</source>
        <translation>此商品行在文件中重复。</translation>
    </message>
    <message>
        <source>The order has too many lines.</source>
        <translation>此订单的商品行过多。</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待填号</translation>
    </message>
    <message>
        <source>numbered</source>
        <translation>已填号</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>已扫</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>已解散</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>to ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no refund</source>
        <translation>无退款</translation>
    </message>
    <message>
        <source>refund requested</source>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>refund running</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>refund refused</source>
        <translation>拒绝退款</translation>
    </message>
    <message>
        <source>refund withdrawn</source>
        <translation>退款已撤</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <translation>未验完</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>DUPLICATE</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>WRONG CARRIER</source>
        <translation>快递不符</translation>
    </message>
    <message>
        <source>OLD COPY</source>
        <translation>旧面单</translation>
    </message>
    <message>
        <source>NOT PRINTED</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>VOIDED</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>HANDED OVER</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知单号</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待回传</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待打单</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>Mergeable</source>
        <translation>可合并</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Unprinted</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Its label does not fit: shorten the text or choose a larger label.</source>
        <translation>面单放不下：把文字改短，或换大一点的面单。</translation>
    </message>
    <message>
        <source>Its label does not fit (%1): shorten the text or choose a larger label.</source>
        <translation>面单放不下（%1）：把文字改短，或换大一点的面单。</translation>
    </message>
    <message>
        <source>label does not fit</source>
        <translation>面单放不下</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The list of goods cannot be read.</source>
        <translation>商品清单读不出来。</translation>
    </message>
    <message>
        <source>Its label waits in a batch that is not finished: go on with that batch.</source>
        <translation>面单还在一个没打完的批次里：请接着打那个批次。</translation>
    </message>
    <message>
        <source>waits in a batch</source>
        <translation>在批次里等待</translation>
    </message>
    <message>
        <source>The backup is sound and empty.</source>
        <translation>备份完好，里面还没有数据。</translation>
    </message>
    <message>
        <source>The backup is sound and goes up to %1.</source>
        <translation>备份完好，数据到 %1 为止。</translation>
    </message>
    <message>
        <source>The store of now cannot be read, so nobody can say what is lost. It is kept beside the new one.</source>
        <translation>现在的数据读不出来，无法说明会丢掉什么。它会留在新数据旁边。</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>不会丢掉任何东西。</translation>
    </message>
    <message numerus="yes">
        <source>It is of another store: all %n step(s) of the store of now are lost. That one is kept beside it.</source>
        <translation>
            <numerusform>这是另一份数据的备份：现在数据里的 %n 个步骤都会丢掉。现在的数据会留在旁边。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since %1 are lost. The store of now is kept beside it.</source>
        <translation>
            <numerusform>%1 以来的 %n 个步骤会丢掉。现在的数据会留在旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>This platform takes numbers only in its own sheet.</source>
        <translation>这个平台只收它自己的表格。</translation>
    </message>
    <message>
        <source>Download its blank template and give it along.</source>
        <translation>请从平台下载空白模板，一起给出来。</translation>
    </message>
    <message>
        <source>This bench has no such step left.</source>
        <translation>本工位没有可以这样处理的步骤了。</translation>
    </message>
    <message>
        <source>The shop may take no more numbers from this account today: raise its limit or use another account.</source>
        <translation>该店今天从此账户取号已达上限：请提高上限或换一个账户。</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>超每日上限</translation>
    </message>
    <message>
        <source>This pick-up was closed before Waydesk kept signed sheets.</source>
        <translation>这次交接结束时，打单台还不保存已签的交接单。</translation>
    </message>
    <message>
        <source>Look at the file that was signed.</source>
        <translation>请查看当时签字的文件。</translation>
    </message>
    <message>
        <source>The backup is in place.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The backup is in place. The store of before is kept as %1.</source>
        <translation>备份已恢复。原来的数据保留在 %1。</translation>
    </message>
    <message>
        <source>A step was wanted that does not exist; nothing was changed.</source>
        <translation>程序想走一个不存在的步骤，什么都没有改动。</translation>
    </message>
    <message>
        <source>No bench holds this batch: it can go on as it is.</source>
        <translation>没有工位占着这个批次，可以直接接着打。</translation>
    </message>
    <message>
        <source>Wait until it is through. If that bench crashed, start Waydesk on it again: this frees the batch. If its machine does not come back: batch take-over %1 --reason TEXT.</source>
        <translation>请等它完成。如果那个工位崩溃了，请在其上重新启动打单台以释放批次。如果那台电脑回不来了：batch take-over %1 --reason 原因。</translation>
    </message>
    <message>
        <source>It gave a sign of life just now. If it is really gone, try again in %1 minutes.</source>
        <translation>它刚刚还有动静。如果确实坏了，请 %1 分钟后再试。</translation>
    </message>
    <message>
        <source>“%1” means more than one thing here.</source>
        <translation>“%1” 在这里有不止一种意思。</translation>
    </message>
    <message>
        <source>Say which one is meant: %1.</source>
        <translation>请说明是哪一个：%1。</translation>
    </message>
    <message>
        <source>The import is in, but not all that it says of orders known before could be written: %1 Import the same files once more, that completes it.</source>
        <translation>订单已导入，但原有订单的变更没有全部写入：%1 请把同样的文件再导入一次，即可补全。</translation>
    </message>
    <message>
        <source>printer profile</source>
        <translation>打印机的纸张设置</translation>
    </message>
    <message>
        <source>The printer has %1 dpi, and the template %2 is made for %3 dpi.</source>
        <translation>打印机是 %1 dpi，模板 %2 是按 %3 dpi 做的。</translation>
    </message>
    <message>
        <source>The printer has labels of %1 mm in it, and the template %2 needs %3 mm.</source>
        <translation>打印机里装的是 %1 毫米的标签，模板 %2 需要 %3 毫米。</translation>
    </message>
    <message>
        <source>Choose a template for %1 dpi, or correct the printer&apos;s profile if it is not so.</source>
        <translation>请选用 %1 dpi 的模板；如果打印机其实不是这样，请改正它的纸张设置。</translation>
    </message>
    <message>
        <source>Put labels of %1 mm in and say so in the printer&apos;s profile, or choose another template.</source>
        <translation>请换上 %1 毫米的标签并改好打印机的纸张设置，或另选模板。</translation>
    </message>
    <message>
        <source>Nobody scanned it into this pick-up, so there is nothing to take out.</source>
        <translation>它没有扫入本次交接，无需移出。</translation>
    </message>
    <message>
        <source>“%1” is none of the labels in doubt.</source>
        <translation>“%1”不是状态不确定的面单。</translation>
    </message>
    <message>
        <source>The file is of the shop “%1”, which is not linked; linked are: %2.</source>
        <translation>此文件属于店铺“%1”，该店铺尚未关联；已关联：%2。</translation>
    </message>
    <message>
        <source>For %1 there is nothing left to do here.</source>
        <translation>%1 在此已无需处理。</translation>
    </message>
    <message>
        <source>The check digit of %1 is not what carrier %2 uses, so the next number is not certain.</source>
        <translation>%1 的校验位不符合 %2 的规则，无法确定下一个单号。</translation>
    </message>
    <message>
        <source>Carrier %1 gives each number out itself; there is no next one to count up to.</source>
        <translation>%1 的单号由快递公司逐个发放，无法顺序递增。</translation>
    </message>
    <message>
        <source>That is all of the parcel: leave something in it.</source>
        <translation>这已是包裹的全部商品，请至少留下一件。</translation>
    </message>
    <message>
        <source>Nothing is taken out of the parcel.</source>
        <translation>没有从包裹中取出任何商品。</translation>
    </message>
    <message>
        <source>The parcel does not hold that many pieces of it.</source>
        <translation>包裹里没有这么多件该商品。</translation>
    </message>
    <message>
        <source>Take out at least one piece.</source>
        <translation>请至少取出一件。</translation>
    </message>
    <message>
        <source>The parcel holds no such goods.</source>
        <translation>包裹里没有该商品。</translation>
    </message>
    <message>
        <source>There is no order format “%1”.</source>
        <translation>没有名为“%1”的订单格式。</translation>
    </message>
    <message>
        <source>This pick-up is signed already.</source>
        <translation>本次交接已签字。</translation>
    </message>
    <message>
        <source>The upload file would take the place of the blank template.</source>
        <translation>上传文件会覆盖空白模板。</translation>
    </message>
    <message>
        <source>This is no blank template of the shop: it lists orders that are not to be told now, such as %1.</source>
        <translation>这不是本店的空白模板：里面有本次不回传的订单，例如 %1。</translation>
    </message>
    <message>
        <source>Give the upload file another name.</source>
        <translation>请给上传文件换一个名字。</translation>
    </message>
    <message>
        <source>Give the upload file a name that ends in .%1.</source>
        <translation>请让上传文件名以 .%1 结尾。</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>This is an export of orders (%1), not the template that the shop fills in for shipping.</source>
        <translation>这是订单导出文件（%1），不是发货用的模板。</translation>
    </message>
    <message>
        <source>The template names orders by payment number, and that of order %1 is not known.</source>
        <translation>模板按交易单号填写，但订单 %1 的交易单号未知。</translation>
    </message>
    <message>
        <source>Undo the step that made it first; numbers that were printed stay.</source>
        <translation>请先撤销生成包裹的步骤；已打印的单号不能撤销。</translation>
    </message>
    <message>
        <source>Take the later import back first.</source>
        <translation>请先撤回之后的那次导入。</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等它完成。</translation>
    </message>
    <message>
        <source>The same files can be imported again.</source>
        <translation>同一文件可以重新导入。</translation>
    </message>
    <message>
        <source>A newer export of the platform, imported over it, puts the orders right.</source>
        <translation>从平台重新导出最新文件再导入，即可更正订单。</translation>
    </message>
    <message>
        <source>The import stays: order %1 was changed after it.</source>
        <translation>不能撤回导入：订单 %1 之后又有变化。</translation>
    </message>
    <message>
        <source>The import stays: a later import also tells of order %1.</source>
        <translation>不能撤回导入：之后的导入也包含订单 %1。</translation>
    </message>
    <message>
        <source>The import stays: order %1 has a note that was written here.</source>
        <translation>不能撤回导入：订单 %1 有在本地写的备注。</translation>
    </message>
    <message>
        <source>The import stays: somebody set or lifted a hold on order %1 by hand.</source>
        <translation>不能撤回导入：有人手工拦截或放行过订单 %1。</translation>
    </message>
    <message>
        <source>The import is still being written.</source>
        <translation>这次导入仍在写入。</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>这次导入已经撤回。</translation>
    </message>
    <message>
        <source>An import can be taken back for two days, and this one is older.</source>
        <translation>导入只能在两天内撤回，这次已超过两天。</translation>
    </message>
    <message>
        <source>This bench has no import that could be taken back.</source>
        <translation>本工位没有可以撤回的导入。</translation>
    </message>
    <message>
        <source>Download the blank template for bulk shipping at the platform.</source>
        <translation>请在平台下载批量发货的空白模板。</translation>
    </message>
    <message>
        <source>Import the order file of the shop once more.</source>
        <translation>请重新导入该店铺的订单文件。</translation>
    </message>
    <message>
        <source>Delete those rows in it, or download the blank template from the platform again.</source>
        <translation>请删除模板中的这些行，或从平台重新下载空白模板。</translation>
    </message>
    <message>
        <source>Its payment number is not known: import the order file of the shop once more.</source>
        <translation>交易单号未知：请重新导入该店铺的订单文件。</translation>
    </message>
    <message>
        <source>payment number missing</source>
        <translation>缺交易单号</translation>
    </message>
    <message>
        <source>The number fits the carrier.</source>
        <translation>单号符合该快递。</translation>
    </message>
    <message>
        <source>Choose a carrier.</source>
        <translation>请选择快递公司。</translation>
    </message>
    <message>
        <source>Type or scan the first number.</source>
        <translation>请键入或扫描第一个单号。</translation>
    </message>
    <message>
        <source>This is longer than any number.</source>
        <translation>比任何单号都长。</translation>
    </message>
    <message>
        <source>Numbers are made of letters and digits only.</source>
        <translation>单号只含字母和数字。</translation>
    </message>
    <message>
        <source>No number of this carrier looks like this.</source>
        <translation>这家快递没有这种格式的单号。</translation>
    </message>
    <message>
        <source>The check digit is wrong: it should be %1.</source>
        <translation>校验位错误：应为 %1。</translation>
    </message>
    <message>
        <source>Unusual check digit: %1 was expected. Look at the number once more.</source>
        <translation>校验位不寻常：应为 %1。请再核对单号。</translation>
    </message>
    <message>
        <source>The beginning is not one that is known. Look at it once more.</source>
        <translation>开头不在已知范围内，请再核对。</translation>
    </message>
    <message>
        <source>The carrier&apos;s numbers are not known: it cannot be checked.</source>
        <translation>这家快递的单号规则未知，无法核对。</translation>
    </message>
    <message>
        <source>%1 holds headings and no order: choose another range of time or state at the platform.</source>
        <translation>%1 只有表头，没有订单：请在平台换一个时间范围或订单状态后重新导出。</translation>
    </message>
    <message>
        <source>This is a spreadsheet of the old kind (Excel 97 to 2003), which is not read.</source>
        <translation>这是旧版表格（Excel 97 至 2003 的 .xls），不能直接读取。</translation>
    </message>
    <message>
        <source>This is a web page that only has the name of a spreadsheet.</source>
        <translation>这是网页，只是文件名像表格。</translation>
    </message>
    <message>
        <source>Export it again as CSV or XLSX. If the platform has only this kind, open it in a spreadsheet program and save it as XLSX, with long numbers kept as text.</source>
        <translation>请重新导出为 CSV 或 XLSX。如果平台只有这种格式，请用表格软件打开并另存为 XLSX，长号码要保持文本格式。</translation>
    </message>
    <message>
        <source>Open it with its password in a spreadsheet program and save it without one.</source>
        <translation>请用表格软件输入密码打开，再另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>店标</translation>
    </message>
    <message>
        <source>Choose another character.</source>
        <translation>请换一个字。</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>earlier order</source>
        <translation>原订单</translation>
    </message>
    <message>
        <source>A quantity must be a whole number from 1 on.</source>
        <translation>数量必须是从 1 起的整数。</translation>
    </message>
    <message>
        <source>missing parcel in this pick-up</source>
        <translation>本次交接缺的包裹</translation>
    </message>
    <message>
        <source>No upload file with this number waits for an answer.</source>
        <translation>没有带这个单号的上传文件在等回执。</translation>
    </message>
    <message>
        <source>Write the shop&apos;s upload file first.</source>
        <translation>请先写出该店铺的上传文件。</translation>
    </message>
    <message>
        <source>The row is torn: a quote is opened and closed nowhere.</source>
        <translation>这一行断了：引号开了头，没有收尾。</translation>
    </message>
    <message>
        <source>An import with some of these orders is being taken back at this moment.</source>
        <translation>有一次导入正在撤回，其中有这些订单。</translation>
    </message>
    <message>
        <source>Some of these orders are being imported by somebody else at this moment.</source>
        <translation>别人正在导入其中的一些订单。</translation>
    </message>
    <message>
        <source>Wait until that is done, then import the files again.</source>
        <translation>请等它完成，再重新导入这些文件。</translation>
    </message>
    <message>
        <source>calendar of one&apos;s own</source>
        <translation>自己的日历</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>a calendar of one year</source>
        <translation>某一年的日历</translation>
    </message>
    <message>
        <source>This upload file is of another kind than .%1.</source>
        <translation>这个发货文件不是 .%1 这种文件。</translation>
    </message>
    <message>
        <source>The first row has no column “%1”.</source>
        <translation>第一行没有“%1”这一列。</translation>
    </message>
    <message>
        <source>Write the column&apos;s name into the first row and import the file again.</source>
        <translation>把这一列的名称写进第一行，再导入一次。</translation>
    </message>
    <message>
        <source>There is not enough stock for this order.</source>
        <translation>库存不够发这个订单。</translation>
    </message>
    <message>
        <source>There is not enough stock for this order: %1</source>
        <translation>库存不够发这个订单：%1</translation>
    </message>
    <message>
        <source>Read the note and acknowledge it.</source>
        <translation>请先看备注并确认。</translation>
    </message>
    <message>
        <source>Unusual order.</source>
        <translation>异常订单。</translation>
    </message>
    <message>
        <source>Unusual order: %1</source>
        <translation>异常订单：%1</translation>
    </message>
    <message>
        <source>Unusual order: look at it and release it.</source>
        <translation>异常订单：请核实后放行。</translation>
    </message>
    <message>
        <source>Unusual order, look at it and release it: %1</source>
        <translation>异常订单，请核实后放行：%1</translation>
    </message>
    <message>
        <source>New order: look at it and release it.</source>
        <translation>新订单：请审核后放行。</translation>
    </message>
    <message>
        <source>stock missing</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>note not read</source>
        <translation>备注未读</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>unusual: look at it</source>
        <translation>异常待核实</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>at the supplier</source>
        <translation>供应商代发</translation>
    </message>
    <message>
        <source>That an order is ready is told to the platform for good.</source>
        <translation>“已备妥”是向平台作的最终声明，不能撤回。</translation>
    </message>
    <message>
        <source>Ask the platform if it must not go.</source>
        <translation>如果不能发出，请联系平台处理。</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>counted article</source>
        <translation>盘点的商品</translation>
    </message>
    <message>
        <source>gift rule</source>
        <translation>赠品规则</translation>
    </message>
    <message>
        <source>The import stays: a supplier was given order %1 to send.</source>
        <translation>导入不能撤回：订单 %1 已交给供货商代发。</translation>
    </message>
    <message>
        <source>The import stays: a parcel with number %1 was built on it (order %2).</source>
        <translation>导入保留：订单 %2 已经生成了单号为 %1 的包裹。</translation>
    </message>
    <message>
        <source>The import stays: a parcel of order %1 was built on it.</source>
        <translation>导入保留：订单 %1 已经生成了包裹。</translation>
    </message>
    <message>
        <source>A supplier was told to send it: take the purchase back first.</source>
        <translation>已通知供货商代发：请先撤回采购。</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>“SKU code=warehouse”, each code once</source>
        <translation>“商家编码=仓库”，每个编码只写一次</translation>
    </message>
    <message>
        <source>An order of this shared parcel is paid on delivery.</source>
        <translation>合单包裹里有货到付款的订单。</translation>
    </message>
    <message>
        <source>COD</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
</context>
<context>
    <name>waydesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No scans are taken on this page</source>
        <translation>此页不接收扫描</translation>
    </message>
    <message>
        <source>A scan is shown as a test</source>
        <translation>扫描只作测试显示</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>在这里的更改立即生效</translation>
    </message>
</context>
<context>
    <name>waydesk::SetupSteps</name>
    <message>
        <source>Make this bench ready</source>
        <translation>准备工位</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 / %2 完成</translation>
    </message>
    <message>
        <source>Local store</source>
        <translation>本地数据库</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Waybill account and numbers</source>
        <translation>面单账户 / 号段</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>Store...</source>
        <translation>数据库…</translation>
    </message>
    <message>
        <source>Printers...</source>
        <translation>打印机…</translation>
    </message>
    <message>
        <source>Add account...</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>Scanner...</source>
        <translation>扫描枪…</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>正在打开数据库</translation>
    </message>
    <message>
        <source>Until one is set, labels go to PDF files</source>
        <translation>设置之前，面单输出到 PDF 文件</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with numbers</source>
        <translation>
            <numerusform>%n 个账户有可用单号</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account and its block of numbers: they print offline</source>
        <translation>添加账户并导入号段，即可离线打印</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>Scan the code below: prefix, end and speed are found by themselves</source>
        <translation>扫下面的码，自动识别前缀、后缀和速度</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>waydesk::ShopSaver</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save for all shops</source>
        <translation>存到所有店铺</translation>
    </message>
</context>
<context>
    <name>waydesk::ShopTermsCard</name>
    <message>
        <source>mall</source>
        <translation>商城店</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通店</translation>
    </message>
    <message>
        <source>as the platform demands</source>
        <translation>按平台规则</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2后 %1</translation>
    </message>
    <message>
        <source>not known; assumed: %1</source>
        <translation>未知，推定：%1</translation>
    </message>
    <message>
        <source>The deadlines of %1 are counted anew</source>
        <translation>%1 的发货时效已重新计算</translation>
    </message>
    <message>
        <source>Time to ship by shop</source>
        <translation>各店铺发货时效</translation>
    </message>
    <message>
        <source>a time that the platform&apos;s file states wins</source>
        <translation>平台文件写明的时间优先</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The platform demands</source>
        <translation>平台规则</translation>
    </message>
    <message>
        <source>The shop promises</source>
        <translation>店铺承诺</translation>
    </message>
    <message>
        <source>Days of</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Mall shop (Tmall, LazMall)</source>
        <translation>商城店（天猫、LazMall）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>as the platform</source>
        <translation>随平台</translation>
    </message>
</context>
<context>
    <name>waydesk::ShopUseModel</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shares it</source>
        <translation>共用此账户</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>每日上限</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>不共用</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1/天</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n 店</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ShopsSection</name>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>mall</source>
        <translation>商城</translation>
    </message>
    <message>
        <source>none: numbers are typed</source>
        <translation>无：手工输入单号</translation>
    </message>
    <message>
        <source>No shop is linked yet</source>
        <translation>还没有连接店铺</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n 家店铺</numerusform>
        </translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Waybill account</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Shops and waybill accounts...</source>
        <translation>店铺和面单账户…</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <translation>%1 已添加</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Waybill accounts</source>
        <translation>面单账户</translation>
    </message>
    <message>
        <source>Link a shop</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>order files of a shop that is not linked are refused</source>
        <translation>没有添加的店铺，其订单文件不会被导入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Mall shop (Tmall)</source>
        <translation>商城店（天猫）</translation>
    </message>
    <message>
        <source>Link shop</source>
        <translation>添加店铺</translation>
    </message>
</context>
<context>
    <name>waydesk::SplitDialog</name>
    <message>
        <source>Split a parcel</source>
        <translation>拆分包裹</translation>
    </message>
    <message>
        <source>Say how many of each line go into a parcel of their own.</source>
        <translation>请填写每行商品有几件单独成包裹。</translation>
    </message>
    <message>
        <source>Goods lines</source>
        <translation>商品行</translation>
    </message>
    <message>
        <source>Take the merged parcel apart</source>
        <translation>拆开合并包裹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>How many leave: %1</source>
        <translation>拆出件数：%1</translation>
    </message>
    <message>
        <source>Choose lines of one order; take the merged parcel apart first.</source>
        <translation>请选择同一订单的商品行；先拆开合并包裹。</translation>
    </message>
    <message>
        <source>Say how many of a line leave.</source>
        <translation>请填写拆出的件数。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>By warehouse</source>
        <translation>按仓库拆</translation>
    </message>
    <message>
        <source>One part for each warehouse that the articles lie in</source>
        <translation>商品在几个仓库就拆成几个包裹</translation>
    </message>
</context>
<context>
    <name>waydesk::StatusLine</name>
    <message>
        <source>Store cannot be read</source>
        <translation>本地库无法读取</translation>
    </message>
    <message>
        <source>Store ready</source>
        <translation>本地库正常</translation>
    </message>
    <message>
        <source>Store is loading</source>
        <translation>正在读取本地库</translation>
    </message>
    <message>
        <source>Last scan %1</source>
        <translation>上次扫描 %1</translation>
    </message>
    <message>
        <source>Scanner with prefix</source>
        <translation>扫描枪：带前缀</translation>
    </message>
    <message>
        <source>Scanner by timing</source>
        <translation>扫描枪：按速度识别</translation>
    </message>
    <message>
        <source>Printer %1</source>
        <translation>打印机 %1</translation>
    </message>
    <message>
        <source>Labels go to files</source>
        <translation>面单输出到文件</translation>
    </message>
    <message>
        <source>What a scan does here</source>
        <translation>在这里扫描会怎样</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>本地库</translation>
    </message>
    <message>
        <source>backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes: %1</source>
        <translation>Ctrl+Z 撤销：%1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>当前显示</translation>
    </message>
</context>
<context>
    <name>waydesk::StockCard</name>
    <message>
        <source>an article that is not counted holds nobody</source>
        <translation>没有盘点的商品不拦截订单</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) short</source>
        <translation>
            <numerusform>%n 种商品缺货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted goods: SKU, quantity, warning level</source>
        <translation>库存表：商家编码、数量、预警值</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>All counted goods are in the file</source>
        <translation>文件里是全部库存</translation>
    </message>
    <message>
        <source>Only the articles in the file were counted</source>
        <translation>只更新文件里的商品</translation>
    </message>
    <message>
        <source>The pieces in the file came in</source>
        <translation>文件里是新到的货</translation>
    </message>
    <message>
        <source>Import counted goods</source>
        <translation>导入库存</translation>
    </message>
    <message>
        <source>What the file means</source>
        <translation>文件的含义</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) counted</source>
        <translation>
            <numerusform>已更新 %n 种商品的库存</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the counted goods</source>
        <translation>导出库存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 is not counted any more</source>
        <translation>%1 不再管库存</translation>
    </message>
    <message>
        <source>Counted goods</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点时间</translation>
    </message>
    <message>
        <source>Import a table...</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Save a table...</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Count no more</source>
        <translation>不再管库存</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are counted now; those that are not in the file are forgotten.</source>
        <translation>
            <numerusform>现有 %n 种商品有盘点数；文件里没有的将不再管库存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 holds no order any more, and its count is forgotten.</source>
        <translation>%1 不再拦截订单，盘点数也会删除。</translation>
    </message>
</context>
<context>
    <name>waydesk::StockSection</name>
    <message>
        <source>Stock and gifts</source>
        <translation>库存与赠品</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Who gets %1</source>
        <translation>%1 发给谁</translation>
    </message>
    <message>
        <source>choose an article</source>
        <translation>请选择一种商品</translation>
    </message>
    <message>
        <source>there is enough for all</source>
        <translation>全部够发</translation>
    </message>
    <message>
        <source>by deadline</source>
        <translation>按发货时限排队</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>2 of 5 pieces</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n piece(s) counted</source>
        <translation>
            <numerusform>%1：盘点 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>可得</translation>
    </message>
    <message>
        <source>Count an article</source>
        <translation>盘点一种商品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>商家编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On the shelf now</source>
        <translation>现有件数</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不预警</translation>
    </message>
    <message>
        <source>Save the count</source>
        <translation>保存盘点</translation>
    </message>
</context>
<context>
    <name>waydesk::StockTexts</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>SKU: 2 of 5</comment>
        <translation>%1：需 %3 件，只有 %2 件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n short</source>
        <comment>pieces</comment>
        <translation>
            <numerusform>缺 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>running out</source>
        <translation>库存预警</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>%1 ×%2 in each parcel</source>
        <translation>%1 ×%2，每个包裹</translation>
    </message>
    <message>
        <source>%1 ×%2 for each order</source>
        <translation>%1 ×%2，每个订单</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>满 %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>含 %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>paid from %1</source>
        <translation>%1 起付款</translation>
    </message>
    <message>
        <source>paid until %1</source>
        <translation>%1 前付款（含当天）</translation>
    </message>
    <message>
        <source>all orders</source>
        <translation>全部订单</translation>
    </message>
</context>
<context>
    <name>waydesk::StoreSection</name>
    <message>
        <source>Data and backups</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Sound: the file and every rule of the data were checked</source>
        <translation>完好：文件和全部数据规则都已检查</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s). Restore a backup. The first: %1</source>
        <translation>
            <numerusform>发现 %n 处错误，请从备份恢复。第一处：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made and checked: %1</source>
        <translation>备份已完成并检查：%1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>not checked since the start</source>
        <translation>启动后未检查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore this one...</source>
        <translation>恢复选中的…</translation>
    </message>
    <message>
        <source>Restore another file...</source>
        <translation>恢复其他文件…</translation>
    </message>
</context>
<context>
    <name>waydesk::Strip</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>waydesk::SupplierSection</name>
    <message>
        <source>Suppliers</source>
        <translation>供货商</translation>
    </message>
    <message>
        <source>nothing comes from suppliers</source>
        <translation>没有供货商代发</translation>
    </message>
    <message>
        <source>whoever the code names</source>
        <translation>编码里的任何供货商</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No pattern: everything is packed here.</source>
        <translation>没有规则：全部在本地打包。</translation>
    </message>
    <message>
        <source>Type a code to see what it means.</source>
        <translation>输入一个编码，看它是什么意思。</translation>
    </message>
    <message>
        <source>Supplier %1, item %2</source>
        <translation>供货商 %1，货号 %2</translation>
    </message>
    <message>
        <source>No supplier&apos;s: packed here.</source>
        <translation>不是供货商的：在本地打包。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n waiting order(s) of this shop</source>
        <translation>
            <numerusform>本店 %n 个待发订单中有 %1 个符合</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <comment>SKU: supplier, item</comment>
        <translation>%1 → %2，%3</translation>
    </message>
    <message>
        <source>The orders are looked at anew</source>
        <translation>正在重新判断订单</translation>
    </message>
    <message>
        <source>What suppliers send, by shop</source>
        <translation>各店铺的供货商代发</translation>
    </message>
    <message>
        <source>their orders wait here for the supplier&apos;s number and are never packed</source>
        <translation>这些订单等供货商的单号，不在本地打包</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Patterns of the SKU code</source>
        <translation>商家编码规则</translation>
    </message>
    <message>
        <source>How a code names the supplier</source>
        <translation>编码怎样带出供货商</translation>
    </message>
    <message>
        <source>Patterns, one a line</source>
        <translation>规则，每行一条</translation>
    </message>
    <message>
        <source>Only these suppliers</source>
        <translation>只认这些供货商</translation>
    </message>
    <message>
        <source>Hengda</source>
        <translation>恒达</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>商家编码</translation>
    </message>
    <message>
        <source>cannot be read: set it anew</source>
        <translation>无法读取，请重新设定</translation>
    </message>
    <message>
        <source>The orders are looked at anew; cannot be read, and stays as it is until it is set by itself: %1</source>
        <translation>订单会重新核对；以下店铺的设定无法读取，保持不变，请单独设定：%1</translation>
    </message>
</context>
<context>
    <name>waydesk::SupplierTexts</name>
    <message>
        <source>A supplier sends this order.</source>
        <translation>由供货商代发。</translation>
    </message>
    <message>
        <source>%1 sends a part of this order: split it first.</source>
        <translation>%1 代发其中一部分：请先拆单。</translation>
    </message>
    <message>
        <source>%1 sends this order.</source>
        <translation>由 %1 代发。</translation>
    </message>
    <message>
        <source>The pattern is too long: at most %1 characters.</source>
        <translation>规则太长：最多 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” has braces around something else than {supplier} and {item}.</source>
        <translation>“%1”的花括号里只能是 {supplier} 或 {item}。</translation>
    </message>
    <message>
        <source>“%1” says nowhere where the supplier&apos;s item id stands: write {item} there.</source>
        <translation>“%1”没有说明货号在哪里：在那里写 {item}。</translation>
    </message>
    <message>
        <source>“%1” has {item} twice.</source>
        <translation>“%1”里 {item} 出现了两次。</translation>
    </message>
    <message>
        <source>“%1” names no supplier: write {supplier} where the code names him, or his name behind =.</source>
        <translation>“%1”没有供货商：在编码里供货商的位置写 {supplier}，或在 = 后面写名称。</translation>
    </message>
    <message>
        <source>“%1” names the supplier twice.</source>
        <translation>“%1”写了两次供货商。</translation>
    </message>
    <message>
        <source>“%1” has two places side by side: nobody can tell where one ends.</source>
        <translation>“%1”里两个位置紧挨着，分不清从哪里断开。</translation>
    </message>
    <message>
        <source>“%1” would fit every code: write a letter or sign that only such codes have.</source>
        <translation>“%1”会匹配所有编码：请写上这类编码特有的字母或符号。</translation>
    </message>
    <message>
        <source>The pattern has a character that cannot be typed in a code.</source>
        <translation>规则里有编码中不可能出现的字符。</translation>
    </message>
    <message>
        <source>These are too many: at most %1.</source>
        <translation>太多了：最多 %1 个。</translation>
    </message>
    <message>
        <source>The pattern is empty.</source>
        <translation>规则是空的。</translation>
    </message>
    <message>
        <source>to buy</source>
        <translation>待采购</translation>
    </message>
    <message>
        <source>in a list</source>
        <translation>已列清单</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>split first</source>
        <translation>先拆单</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Tell the supplier not to buy it, then take it back.</source>
        <translation>通知供货商不要备货，然后撤回。</translation>
    </message>
    <message>
        <source>Tell the supplier not to send it, then take it back.</source>
        <translation>通知供货商不要发货，然后撤回。</translation>
    </message>
    <message>
        <source>Have the supplier&apos;s parcel come back, then take it back.</source>
        <translation>让供货商拦回包裹，然后撤回。</translation>
    </message>
    <message>
        <source>Tell the supplier the new receiver.</source>
        <translation>把新的收件人告诉供货商。</translation>
    </message>
    <message>
        <source>Tell the supplier the new goods, or take it back and list it anew.</source>
        <translation>把新的商品告诉供货商，或撤回后重新列清单。</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <comment>item id: pieces</comment>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>goods of our own are in it too</source>
        <translation>里面还有自有商品</translation>
    </message>
    <message>
        <source>since %1, waits for its number</source>
        <translation>%1 采购，等待单号</translation>
    </message>
    <message>
        <source>listed %1</source>
        <translation>%1 列入清单</translation>
    </message>
    <message>
        <source>The order number is missing.</source>
        <translation>缺少订单号。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少快递单号。</translation>
    </message>
    <message>
        <source>A cell is too long for an order or a number.</source>
        <translation>单元格太长，不可能是订单号或快递单号。</translation>
    </message>
    <message>
        <source>A cell is a formula.</source>
        <translation>单元格是公式。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the number: have it sent as text.</source>
        <translation>号码被表格软件舍入了：请对方按文本发送。</translation>
    </message>
    <message>
        <source>There are more rows than are read in one go.</source>
        <translation>行数超过一次能读的上限。</translation>
    </message>
    <message>
        <source>“%1” names no carrier that is known here.</source>
        <translation>“%1”不是已知的快递公司。</translation>
    </message>
    <message>
        <source>The number could be of several carriers: %1.</source>
        <translation>这个单号可能属于多家快递公司：%1。</translation>
    </message>
    <message>
        <source>No order %1 is known.</source>
        <translation>没有订单 %1。</translation>
    </message>
    <message>
        <source>Several shops have an order %1: say which shop.</source>
        <translation>多个店铺有订单 %1：请写明店铺。</translation>
    </message>
    <message>
        <source>Nothing of order %1 was listed or bought.</source>
        <translation>订单 %1 没有列过清单，也没有采购。</translation>
    </message>
    <message>
        <source>The number is used already (%1).</source>
        <translation>单号已被使用（%1）。</translation>
    </message>
    <message>
        <source>The check digit of %1 is wrong.</source>
        <translation>%1 的校验位不对。</translation>
    </message>
    <message>
        <source>%1 cannot be a number of this carrier.</source>
        <translation>%1 不可能是这家快递公司的单号。</translation>
    </message>
    <message>
        <source>takes the place of a number that the shop was told</source>
        <translation>替换已经回传过的单号</translation>
    </message>
    <message>
        <source>looks unusual for this carrier</source>
        <translation>不像这家快递公司的单号，请核对</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货商</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Item id</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>商家编码</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>The same goods go from here too: stop one of the two parcels.</source>
        <translation>同样的商品本仓也在发：请拦下其中一个包裹。</translation>
    </message>
    <message>
        <source>Order %1 has several purchases: say which supplier, or which item id.</source>
        <translation>订单 %1 有多笔采购：请写明供货商或货号。</translation>
    </message>
    <message>
        <source>Order %1 has several numbers here: leave one of them.</source>
        <translation>订单 %1 在这里有多个单号：请只保留一个。</translation>
    </message>
    <message>
        <source>It has number %1 already: tick Replace known numbers if the new one counts.</source>
        <translation>已有单号 %1：若以新单号为准，请勾选“替换已知单号”。</translation>
    </message>
    <message>
        <source>Not written: take the same rows in once more.</source>
        <translation>未写入：请把同样的行再导入一次。</translation>
    </message>
    <message>
        <source>What this shop says of its suppliers cannot be read: set it anew in the settings.</source>
        <translation>这个店铺的供货商设定无法读取，请在设置里重新设定。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>waydesk::TableExport</name>
    <message>
        <source>Export this list…</source>
        <translation>导出这个列表…</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出这个列表</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The list goes on: filter it and export the rest.</source>
        <translation>列表还没完：请筛选后再导出其余部分。</translation>
    </message>
</context>
<context>
    <name>waydesk::TagForm</name>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Goods with</source>
        <translation>商品含</translation>
    </message>
    <message>
        <source>Pieces from</source>
        <translation>件数至少</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>快递服务</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Notes with</source>
        <translation>留言含</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>A new order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>urgent: comes first</source>
        <translation>加急：排在最前</translation>
    </message>
    <message>
        <source>words in SKU or title</source>
        <translation>SKU 或标题里的词</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>金额从</translation>
    </message>
    <message>
        <source>Amount until</source>
        <translation>金额到</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>as the order file names them; CN: the mainland</source>
        <translation>按订单文件里的写法；CN 指大陆</translation>
    </message>
    <message>
        <source>words in the platform&apos;s carrier or service</source>
        <translation>平台写明的快递或服务里的词</translation>
    </message>
    <message>
        <source>Earlier orders, from</source>
        <translation>之前的订单，至少</translation>
    </message>
    <message>
        <source>from </source>
        <comment>before a number</comment>
        <translation>至少 </translation>
    </message>
    <message>
        <source> orders</source>
        <translation> 单</translation>
    </message>
    <message>
        <source>words of the buyer&apos;s message or the memo</source>
        <translation>买家留言或备注里的词</translation>
    </message>
    <message>
        <source>None ticked: all shops</source>
        <translation>都不勾：全部店铺</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>先待审核</translation>
    </message>
    <message>
        <source>goes straight on</source>
        <translation>直接放行</translation>
    </message>
    <message>
        <source>goes or waits as the others do</source>
        <translation>与其他订单一样</translation>
    </message>
</context>
<context>
    <name>waydesk::TagTexts</name>
    <message>
        <source>grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>any buyer</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>first order in the shop</source>
        <translation>本店第一单</translation>
    </message>
    <message>
        <source>ordered before</source>
        <translation>以前下过单</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 至 %2 %3</translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <translation>%1 %2 起</translation>
    </message>
    <message>
        <source>up to %1 %2</source>
        <translation>不超过 %1 %2</translation>
    </message>
    <message>
        <source>goods: %1</source>
        <translation>商品：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n or more pieces</source>
        <translation>
            <numerusform>%n 件及以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more earlier orders</source>
        <translation>
            <numerusform>之前已有 %n 单及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>notes: %1</source>
        <translation>留言：%1</translation>
    </message>
    <message>
        <source>New order: no tag lets it go on by itself.</source>
        <translation>新订单：没有标签让它直接放行。</translation>
    </message>
    <message>
        <source>New order: orders with its tags are looked at first.</source>
        <translation>新订单：带这些标签的订单要先看一眼。</translation>
    </message>
    <message>
        <source>A tag has a name of 1 to %1 characters, without commas, colons, quotes and equals signs.</source>
        <translation>标签名为 1 到 %1 个字，不能有逗号、冒号、引号和等号。</translation>
    </message>
    <message>
        <source>No tag can be called “%1”: it means orders without a tag.</source>
        <translation>标签不能叫“%1”：它表示没有标签的订单。</translation>
    </message>
    <message>
        <source>Say at least one thing that an order must be like; otherwise every order has the tag.</source>
        <translation>至少写一个条件，否则每个订单都会带上这个标签。</translation>
    </message>
    <message>
        <source>The amounts must not be negative, and the first not above the second.</source>
        <translation>金额要是不小于零的数字，起始金额不能大于截止金额。</translation>
    </message>
    <message>
        <source>“%1” is no currency: three letters, such as CNY or USD.</source>
        <translation>“%1”不是币种：写三个字母，如 CNY 或 USD。</translation>
    </message>
    <message>
        <source>“%1” is no number of pieces.</source>
        <translation>“%1”不是件数。</translation>
    </message>
    <message>
        <source>“%1” is no number of earlier orders: 1 to %2.</source>
        <translation>“%1”不是之前的订单数：应为 1 到 %2。</translation>
    </message>
    <message>
        <source>A condition has at most %1 words of %2 characters.</source>
        <translation>一个条件最多 %1 个词，每个词最多 %2 个字。</translation>
    </message>
    <message>
        <source>There are at most %1 tags.</source>
        <translation>最多 %1 个标签。</translation>
    </message>
    <message>
        <source>“%1” can make orders wait or let them go, not both.</source>
        <translation>“%1”要么让订单等待，要么放行，不能两样都是。</translation>
    </message>
    <message>
        <source>New order: the rules for new orders cannot be read.</source>
        <translation>新订单：新订单的规则无法读取。</translation>
    </message>
    <message>
        <source>The rules for new orders cannot be read: let all orders go straight on, then set them anew.</source>
        <translation>新订单的规则无法读取：先改成“全部直接放行”，再重新设定。</translation>
    </message>
</context>
<context>
    <name>waydesk::TagsCard</name>
    <message>
        <source>wait</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>none yet: orders get them by themselves, by rule</source>
        <translation>还没有标签；订单会按规则自动带上</translation>
    </message>
    <message>
        <source>the first one weighs most</source>
        <translation>排在前面的更重要</translation>
    </message>
    <message>
        <source>“%1” is moved</source>
        <translation>“%1”已移动</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>“%1” goes from all orders, and from what is said of new orders.</source>
        <translation>“%1”会从全部订单和新订单的规则里消失。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>“%1” is removed</source>
        <translation>“%1”已删除</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>For orders</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>waydesk::TagsSection</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The tag “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>A new tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Save the tag</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>The tag is saved; the orders follow</source>
        <translation>标签已保存，订单随之更新</translation>
    </message>
    <message>
        <source>Orders that are imported from now on follow this</source>
        <translation>从现在起导入的订单照此处理</translation>
    </message>
    <message>
        <source>No new order waits any more</source>
        <translation>新订单不再等待</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>all go straight on</source>
        <translation>全部直接放行</translation>
    </message>
    <message>
        <source>go straight on, unless a tag makes them wait</source>
        <translation>直接放行，带某些标签的先待审核</translation>
    </message>
    <message>
        <source>wait for review, unless a tag lets them go</source>
        <translation>先待审核，带某些标签的直接放行</translation>
    </message>
    <message>
        <source>Part of this cannot be read, perhaps because a newer program set it: every new order waits. Let all go straight on and choose again to set it anew.</source>
        <translation>这里有一部分无法读取，可能是新版本程序设的：新订单一律等待。先选“全部直接放行”，再重新选择，就可以重新设定。</translation>
    </message>
    <message>
        <source>An order that waits stands in the view “To review” until somebody accepts it (A). Only orders that are imported after this was switched on wait, and none that had its number then.</source>
        <translation>等待的订单在“待审核”视图里，直到有人放行（A）。只拦打开之后导入的订单，当时已有单号的不拦。</translation>
    </message>
</context>
<context>
    <name>waydesk::TodayReport</name>
    <message>
        <source>Printed today</source>
        <translation>今日打印</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>张</translation>
    </message>
    <message>
        <source>first copies, without reprints</source>
        <translation>只计首次打印，不含补打</translation>
    </message>
    <message>
        <source>Scanned today</source>
        <translation>今日扫描</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>件</translation>
    </message>
    <message>
        <source>%1 printed but not scanned</source>
        <translation>已打印未扫描 %1 件</translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation>今日交接</translation>
    </message>
    <message>
        <source>in signed manifests</source>
        <translation>已签交接单</translation>
    </message>
    <message>
        <source>Due today, still to go</source>
        <translation>今日到期待发</translation>
    </message>
    <message>
        <source>%1 are overdue</source>
        <translation>%1 件已超时</translation>
    </message>
    <message>
        <source>nothing is overdue</source>
        <translation>没有超时</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>Today by the hour</source>
        <translation>今日分时</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>due, still to go</source>
        <translation>到期待发</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The last 14 days</source>
        <translation>最近 14 天</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>due: parcels that must leave in that hour and are not scanned yet</source>
        <translation>到期待发：该小时内必须发出、尚未扫描的包裹</translation>
    </message>
    <message>
        <source>Today by shop</source>
        <translation>今日各店</translation>
    </message>
    <message>
        <source>Today by carrier</source>
        <translation>今日各快递</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due by the hour</source>
        <translation>按小时到期</translation>
    </message>
    <message>
        <source>may go on</source>
        <translation>可发</translation>
    </message>
    <message>
        <source>held</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>from now on, 24 hours: parcels that must leave in that hour and are not scanned yet; %1 are due later</source>
        <translation>从现在起 24 小时：该小时内必须发出、还没扫的包裹；更晚到期的 %1 件</translation>
    </message>
</context>
<context>
    <name>waydesk::TraceDialog</name>
    <message>
        <source>History of a parcel</source>
        <translation>包裹全程记录</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The next scan shows the history of its parcel.</source>
        <translation>再扫一件，显示它的记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>在表格中显示</translation>
    </message>
    <message>
        <source>No parcel yet</source>
        <translation>尚未生成包裹</translation>
    </message>
    <message>
        <source>Orders: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>In no pick-up</source>
        <translation>未进入交接</translation>
    </message>
    <message>
        <source>Pick-up %1, closed %2</source>
        <translation>交接 %1，%2 已签</translation>
    </message>
    <message>
        <source>Pick-up %1, open</source>
        <translation>交接 %1，进行中</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>尚无面单</translation>
    </message>
    <message>
        <source>copy %1: %2</source>
        <translation>第 %1 份：%2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>面单：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>A scan shows the history of its parcel</source>
        <translation>扫描显示该包裹的记录</translation>
    </message>
    <message>
        <source>%1 is on no parcel here. Compare it with the label; if its order is missing, import the order file (Ctrl+O).</source>
        <translation>没有找到 %1。请与面单核对；如缺少订单，请先导入订单文件（Ctrl+O）。</translation>
    </message>
</context>
<context>
    <name>waydesk::TrialOrdersModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>waydesk::UndoDialog</name>
    <message>
        <source>next to be taken back</source>
        <translation>下一步撤销</translation>
    </message>
    <message>
        <source>after the steps above</source>
        <translation>先撤销上面的步骤</translation>
    </message>
    <message>
        <source>taken back (can be done again)</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>cannot be taken back</source>
        <translation>不能撤销</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>%1 - take back last</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The import is being taken back...</source>
        <translation>正在撤回导入…</translation>
    </message>
    <message>
        <source>The import is taken back, but these orders were changed meanwhile and stay: %1</source>
        <translation>导入已撤回，但以下订单在此期间被修改，保持不变：%1</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>可以撤回</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>仍在写入</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>older than two days</source>
        <translation>已超过两天</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Take import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>half taken back: once more goes on</source>
        <translation>撤回了一半，再点一次继续</translation>
    </message>
    <message>
        <source>The import is taken back: orders removed %1, as before again %2. The files can be imported once more.</source>
        <translation>导入已撤回：移除 %1 单，恢复原样 %2 单。文件可重新导入。</translation>
    </message>
    <message>
        <source>Files of</source>
        <translation>文件来源</translation>
    </message>
</context>
<context>
    <name>waydesk::VerbTexts</name>
    <message>
        <source>parcels made</source>
        <translation>生成包裹</translation>
    </message>
    <message>
        <source>parcel split</source>
        <translation>拆分包裹</translation>
    </message>
    <message>
        <source>merged parcel taken apart</source>
        <translation>拆开合并包裹</translation>
    </message>
    <message>
        <source>carrier chosen</source>
        <translation>选快递</translation>
    </message>
    <message>
        <source>numbers given</source>
        <translation>填单号</translation>
    </message>
    <message>
        <source>memo written</source>
        <translation>写备注</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>waydesk::VerdictHistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>waydesk::VerdictPanel</name>
    <message>
        <source>NOT ANSWERED</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Scan the barcode of a label</source>
        <translation>扫描面单条码开始交接</translation>
    </message>
    <message>
        <source>Put the parcel aside and press Space, then scan it again.</source>
        <translation>请把包裹放到一边，按空格后重扫。</translation>
    </message>
    <message>
        <source>Scan the QR code of the label.</source>
        <translation>请扫描面单上的二维码。</translation>
    </message>
    <message>
        <source>It counts once: put it with the others.</source>
        <translation>只计一次：放回同批包裹。</translation>
    </message>
    <message>
        <source>Put it into the cage of %1, then press Space.</source>
        <translation>请放入 %1 的笼，再按空格。</translation>
    </message>
    <message>
        <source>Take this label off and look for the newer one, then press Space.</source>
        <translation>请撕下此面单，找到新面单，再按空格。</translation>
    </message>
    <message>
        <source>Print its label first, then press Space.</source>
        <translation>请先打印面单，再按空格。</translation>
    </message>
    <message>
        <source>Take the parcel out and print it anew, then press Space.</source>
        <translation>请取出包裹重新打单，再按空格。</translation>
    </message>
    <message>
        <source>Put it aside and ask who scanned it, then press Space.</source>
        <translation>请放到一边并询问谁扫过，再按空格。</translation>
    </message>
    <message>
        <source>Take the parcel out and put it aside, then press Space.</source>
        <translation>请取出包裹放入异常筐，再按空格。</translation>
    </message>
    <message>
        <source>Locked · not counted</source>
        <translation>已锁定 · 未计入交接</translation>
    </message>
    <message>
        <source>Scan undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Waiting for a parcel</source>
        <translation>等待扫描</translation>
    </message>
    <message>
        <source>%1 is not counted any more. Scan it again when it is right.</source>
        <translation>%1 不再计入，无误后请重新扫描。</translation>
    </message>
    <message>
        <source>Order fine</source>
        <translation>订单 正常</translation>
    </message>
    <message>
        <source>Order without a stop</source>
        <translation>订单 未拦截</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>商品 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n minute(s) old</source>
        <translation>
            <numerusform>订单数据 %n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n hour(s) old</source>
        <translation>
            <numerusform>订单数据 %n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n day(s) old</source>
        <translation>
            <numerusform>订单数据 %n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out: %1. Put the parcel aside, then press Space.</source>
        <translation>取出：%1。包裹放到一边，再按空格。</translation>
    </message>
    <message>
        <source>%1 Press Space.</source>
        <translation>%1按空格继续。</translation>
    </message>
</context>
<context>
    <name>waydesk::ViewBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>更多视图</translation>
    </message>
    <message>
        <source>Save the filter as a view</source>
        <translation>把当前筛选存为视图</translation>
    </message>
</context>
<context>
    <name>waydesk::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>waydesk::WarehousesCard</name>
    <message>
        <source>not said: nothing is split by warehouse</source>
        <translation>未填写：不按仓库拆单</translation>
    </message>
    <message>
        <source>Where the articles of %1 lie is saved</source>
        <translation>已保存“%1”的商品所在仓库</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>an order can be split by them (S)</source>
        <translation>订单可以按仓库拆单（S）</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Where its articles lie</source>
        <translation>商品所在仓库</translation>
    </message>
    <message>
        <source>SKU code = warehouse,
one a line</source>
        <translation>商家编码=仓库，
一行一个</translation>
    </message>
    <message>
        <source>SKU code = warehouse, one a line</source>
        <translation>商家编码=仓库，一行一个</translation>
    </message>
    <message>
        <source>East</source>
        <translation>华东</translation>
    </message>
    <message>
        <source>West</source>
        <translation>华西</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>waydesk::WordsDialog</name>
    <message>
        <source>Words that are not known yet</source>
        <translation>不认识的状态词</translation>
    </message>
    <message>
        <source>Say once what they mean: it is remembered for every bench, and the orders are read again. Orders with a word that stays open wait.</source>
        <translation>说明一次它们的含义：所有工位都会记住，并重新读取这些订单。没有说明的词，其订单继续等待。</translation>
    </message>
    <message>
        <source>Unknown words and what they mean</source>
        <translation>不认识的词及其含义</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Remember and read again</source>
        <translation>记住并重新读取</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>not sure: let it wait</source>
        <translation>不确定，先等待</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>出现在</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <translation>%1，第 %2 行，“%3”列</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown word(s)</source>
        <translation>
            <numerusform>有 %n 个词还不认识</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::WorkSumModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>waydesk::WriteBackDialog</name>
    <message>
        <source>Write numbers back to the shop</source>
        <translation>回传发货</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>店铺(&amp;S)</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>The platform&apos;s blank template</source>
        <translation>平台的空白模板</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Upload file</source>
        <translation>上传文件</translation>
    </message>
    <message>
        <source>Orders left out</source>
        <translation>未参与的订单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>未参与的原因</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Choose a shop and a file.</source>
        <translation>请选择店铺和文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to the file</source>
        <translation>
            <numerusform>已写入 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n 单未参与</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders of the shop and what its platform knows</source>
        <translation>店铺的订单，以及平台知道的单号</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>平台已接受</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>平台拒绝…</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2) · %n due</source>
        <translation>
            <numerusform>%1（%2）· %n 单待回传</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) · nothing due</source>
        <translation>%1（%2）· 没有待回传</translation>
    </message>
    <message>
        <source>due %1 · refused, due again %2 · exported %3 · accepted %4</source>
        <translation>待回传 %1 · 被拒绝待重传 %2 · 已导出 %3 · 已接受 %4</translation>
    </message>
    <message numerus="yes">
        <source>Write %n order(s) to the file</source>
        <translation>
            <numerusform>写出 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>平台拒绝</translation>
    </message>
    <message>
        <source>Its reason for %1:</source>
        <translation>平台拒绝 %1 的原因：</translation>
    </message>
    <message>
        <source>%1 is accepted</source>
        <translation>%1 已被接受</translation>
    </message>
    <message>
        <source>%1 is due again, with the platform&apos;s reason</source>
        <translation>%1 需重新回传，已记下平台的原因</translation>
    </message>
    <message>
        <source>Result file…</source>
        <translation>结果文件…</translation>
    </message>
    <message>
        <source>The file in which the platform says what it took and what it refused</source>
        <translation>平台说明接受和拒绝了哪些订单的文件</translation>
    </message>
    <message>
        <source>Paste result</source>
        <translation>粘贴结果</translation>
    </message>
    <message>
        <source>Rows that were copied from the platform: order, result, reason</source>
        <translation>从平台复制的行：订单号、结果、原因</translation>
    </message>
    <message>
        <source>The platform&apos;s result file</source>
        <translation>平台的结果文件</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing is copied. Copy the rows of the platform&apos;s result: order, result, reason.</source>
        <translation>剪贴板是空的。请先复制平台结果中的行：订单号、结果、原因。</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused and due again</source>
        <translation>已接受 %1，被拒绝并重新待回传 %2</translation>
    </message>
    <message>
        <source>; waits for no answer here: %1</source>
        <translation>；这里没有等待回复的：%1</translation>
    </message>
    <message>
        <source>Drop the platform&apos;s blank template here. Pinduoduo, WeChat, Amazon and WooCommerce need none.</source>
        <translation>把平台的空白模板拖到这里。拼多多、微信、亚马逊和 WooCommerce 不需要。</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>版式(&amp;Y)</translation>
    </message>
    <message>
        <source>Layout of the upload file</source>
        <translation>上传文件的版式</translation>
    </message>
    <message>
        <source>As the order numbers say</source>
        <translation>按订单号自动判断</translation>
    </message>
    <message>
        <source>Ready to ship...</source>
        <translation>备妥（RTS）…</translation>
    </message>
</context>
<context>
    <name>waydesk::WriteBackModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>发货期限</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Correction: the shop was told another number before.</source>
        <translation>更正：此前回传过另一个单号。</translation>
    </message>
    <message>
        <source>Refused, due again: %1</source>
        <translation>被拒绝，需重新回传：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Exported already, %1: in no further file unless refused.</source>
        <translation>已于 %1 导出，除非被拒绝，不再写进别的文件。</translation>
    </message>
</context>
</TS>
