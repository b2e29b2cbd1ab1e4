module.exports = require("../../../azure/dist/main/435.index.js")
